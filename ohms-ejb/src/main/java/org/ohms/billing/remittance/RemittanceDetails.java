package org.ohms.billing.remittance;

import java.util.List;
import java.util.UUID;

/**
 * A remittance with all that belongs to it.
 *
 * @param file the file it came in
 * @param droppedBy who put it away; empty for most
 */
public record RemittanceDetails(
        RemittanceRow row, UUID file, List<RemittanceClaimRow> claims, List<KeptRow> adjustments, String droppedBy) {
    public RemittanceDetails {
        claims = List.copyOf(claims);
        adjustments = List.copyOf(adjustments);
    }
}
