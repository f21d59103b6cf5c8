package org.ohms.web.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ohms.compliance.access.AccountNames;
import org.ohms.compliance.audit.AuditReview;
import org.ohms.compliance.audit.AuditRow;
import org.ohms.compliance.audit.TrailPart;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;

/** Turns lines in ids and codes into lines people can read: names come in one batch. */
@ApplicationScoped
class AuditReading {
    private static final String EMERGENCY = "BreakGlass";

    @Inject
    AccountNames names;

    @Inject
    AuditWords words;

    List<AuditEntry> entries(TrailPart part) {
        var people = names.of(part.rows().stream()
                .map(AuditRow::actor)
                .flatMap(actor -> Optional.ofNullable(actor).stream())
                .distinct()
                .toList());
        return part.rows().stream()
                .map(row -> entry(row, people, part.endings()))
                .toList();
    }

    /** Names for a list to choose from; an account without a name shows its id. */
    Map<AccountId, String> names(Collection<AccountId> accounts) {
        return names.of(accounts);
    }

    /** Who acted in these lines, for a few words beside a picture. */
    List<HourPicture.Named> named(List<AuditRow> rows) {
        var people = names.of(rows.stream()
                .map(AuditRow::actor)
                .flatMap(actor -> Optional.ofNullable(actor).stream())
                .distinct()
                .toList());
        return rows.stream()
                .map(row -> new HourPicture.Named(
                        row.occurredAt(),
                        row.actor() == null ? "" : people.getOrDefault(row.actor(), words.kind("gone"))))
                .toList();
    }

    private AuditEntry entry(AuditRow row, Map<AccountId, String> people, Map<PatientId, String> endings) {
        var actor = row.actor();
        var outcome = row.outcome();
        return new AuditEntry(
                row.id(),
                row.occurredAt(),
                actor == null ? words.kind("none." + row.kind()) : people.getOrDefault(actor, words.kind("gone")),
                actor == null ? "" : actor.toString(),
                words.kind(row.kind()),
                words.action(row),
                words.record(row.objectType()),
                row.patients().stream()
                        .limit(AuditReview.PATIENTS_SHOWN)
                        .map(patient -> new AuditEntry.Patient(patient, endings.getOrDefault(patient, "")))
                        .toList(),
                outcome,
                row.codes() == null ? words.purpose(row.purpose()) : words.why(row.codes()),
                words.purpose(row.purpose()),
                row.action(),
                row.permission() == null ? "" : row.permission(),
                row.objectId() == null ? "" : row.objectId().toString(),
                EMERGENCY.equals(row.objectType()) && row.objectId() != null
                        ? row.objectId().toString()
                        : "",
                row.reasonId() != null,
                row.address(),
                row.correlation());
    }
}
