package org.ohms.compliance.audit;

import java.util.List;
import java.util.Optional;
import org.ohms.shared.id.AccountId;

/**
 * What a look into the audit trail shows.
 *
 * @param part the part of the list that was asked for
 * @param total how many lines match
 * @param refused how many lines match and are refusals, whatever result was asked for
 * @param failed the same for failures
 * @param hours lines per hour that match; hours without any are missing
 * @param people accounts that acted in the period, the busiest first, 200 at most
 * @param permissions what was used in the period, in order of their codes
 * @param lastCheck what the last walk along the chain found; empty before the first one
 */
public record AuditFindings(
        TrailPart part,
        long total,
        long refused,
        long failed,
        List<AuditHour> hours,
        List<AccountId> people,
        List<String> permissions,
        Optional<ChainCheck> lastCheck) {
    public AuditFindings {
        hours = List.copyOf(hours);
        people = List.copyOf(people);
        permissions = List.copyOf(permissions);
    }
}
