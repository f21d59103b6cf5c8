package org.ohms.compliance.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.ohms.compliance.access.AccountNames;
import org.ohms.compliance.audit.DoneWithRecord;
import org.ohms.compliance.audit.PatientEndings;
import org.ohms.compliance.audit.TrailPart;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.work.Background;

/** Puts names and lines of the trail beside findings, in one batch each. */
@ApplicationScoped
class AnomalyReading {
    private static final int MOST_SEEN = 200;

    @Inject
    AccountNames names;

    @Inject
    PatientEndings endings;

    @Inject
    DoneWithRecord done;

    @Inject
    Background background;

    List<AnomalyRow> rows(List<Anomalies.Stored> findings) {
        var people = names(findings);
        return findings.stream().map(finding -> row(finding, people)).toList();
    }

    AnomalyDetails details(Anomalies.Stored finding, AccountId reader) {
        var people = names(List.of(finding));
        var row = row(finding, people);
        var decidedBy = finding.decidedBy();
        // the trail belongs to the auditors; of this finding its reviewer sees what it rests on
        var seen = background.call(
                "anomaly.seen",
                () -> row.kind() == AnomalyKind.REFUSALS
                        ? done.refused(row.account(), row.firstAt(), row.lastAt(), MOST_SEEN)
                        : done.by(row.account(), row.patients(), row.firstAt(), row.lastAt(), MOST_SEEN));
        var known = endings.of(row.patients());
        return new AnomalyDetails(
                row,
                row.account().equals(reader),
                known,
                new TrailPart(seen, known),
                finding.words(),
                finding.decidedAt(),
                decidedBy == null ? "" : people.getOrDefault(decidedBy, ""));
    }

    private Map<AccountId, String> names(List<Anomalies.Stored> findings) {
        return names.of(findings.stream()
                .flatMap(finding -> Stream.of(finding.row().account(), finding.decidedBy()))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    }

    private static AnomalyRow row(Anomalies.Stored finding, Map<AccountId, String> people) {
        var row = finding.row();
        return new AnomalyRow(
                row.id(),
                row.kind(),
                row.account(),
                people.getOrDefault(row.account(), ""),
                row.firstAt(),
                row.lastAt(),
                row.lines(),
                row.patients(),
                row.foundAt(),
                row.state());
    }
}
