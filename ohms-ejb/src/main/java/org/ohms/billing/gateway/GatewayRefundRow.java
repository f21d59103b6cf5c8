package org.ohms.billing.gateway;

import java.time.Instant;
import java.util.UUID;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.money.Money;

/** A refund that the gateway could not make, as the billing office sees it. */
public record GatewayRefundRow(
        UUID id,
        PatientId patient,
        String patientName,
        UUID invoice,
        Money amount,
        GatewayRefundState state,
        Instant begunAt) {
    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "GatewayRefundRow[" + id + "]";
    }
}
