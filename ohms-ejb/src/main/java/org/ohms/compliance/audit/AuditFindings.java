package org.ohms.compliance.audit;

import java.util.List;
import java.util.Optional;
import org.ohms.shared.id.AccountId;

/**
 * What a look into the audit trail shows.
 *
 * @param part the part of the list that was asked for
 * @param newer where the part before it ends; empty at the newest line
 * @param older where the part after it begins; empty at the oldest line
 * @param figures how many lines match
 * @param hours lines per hour that match; hours without any are missing
 * @param emergencies emergency accesses that were opened in the period, the newest first, 20 at most
 * @param people accounts that acted in the period, the busiest first, 200 at most
 * @param actions what was used in the period: permissions, and use cases that need none
 * @param records kinds of things that were touched in the period
 * @param lastCheck what the last walk along the chain found; empty before the first one
 * @param fingerprint of the key that signs the chain and what is exported
 */
public record AuditFindings(
        TrailPart part,
        Optional<TrailMark> newer,
        Optional<TrailMark> older,
        AuditFigures figures,
        List<AuditHour> hours,
        List<AuditRow> emergencies,
        List<AccountId> people,
        List<String> actions,
        List<String> records,
        Optional<ChainCheck> lastCheck,
        String fingerprint) {
    public AuditFindings {
        hours = List.copyOf(hours);
        emergencies = List.copyOf(emergencies);
        people = List.copyOf(people);
        actions = List.copyOf(actions);
        records = List.copyOf(records);
    }
}
