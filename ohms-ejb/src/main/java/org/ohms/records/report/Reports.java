package org.ohms.records.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.AccountNames;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.page.Page;
import org.ohms.shared.page.PageRequest;
import org.ohms.shared.persistence.Portions;

/** All results; the database leaves out those of strangers, and what the one who acts is not cleared for. */
@ApplicationScoped
public class Reports {
    private static final String STANDING = " r.status <> org.ohms.records.report.ReportStatus.ENTERED_IN_ERROR";

    /** What is only preliminary is signed by nobody; an alarming one waits for somebody who takes notice. */
    private static final String WAITING = " r.signedAt is null and r.needsSignature = true"
            + " and (r.status <> org.ohms.records.report.ReportStatus.PRELIMINARY"
            + " or (r.critical = true and r.acknowledgedAt is null)) and" + STANDING;

    @Inject
    EntityManager entities;

    @Inject
    AccountNames accounts;

    /** The newest first. */
    Page<ReportRow> of(PatientId patient, PageRequest wanted) {
        var total = entities.createQuery(
                        "select count(r) from DiagnosticReport r where r.patient = :patient and" + STANDING, Long.class)
                .setParameter("patient", patient)
                .getSingleResult();
        var found = entities.createQuery(
                        "select r from DiagnosticReport r where r.patient = :patient and" + STANDING
                                + " order by r.effectiveAt desc, r.id desc",
                        DiagnosticReport.class)
                .setParameter("patient", patient)
                .setFirstResult(wanted.first())
                .setMaxResults(wanted.size())
                .getResultList();
        return new Page<>(rows(found), total);
    }

    /** What waits for a signature in one chart, the alarming first. */
    public List<ReportRow> waiting(PatientId patient, int most) {
        return rows(entities.createQuery(
                        "select r from DiagnosticReport r where r.patient = :patient and" + WAITING
                                + " order by r.critical desc, r.issuedAt, r.id",
                        DiagnosticReport.class)
                .setParameter("patient", patient)
                .setMaxResults(most)
                .getResultList());
    }

    /** What waits for a signature in every chart within reach, the alarming first, then the oldest. */
    Page<ReportRow> waiting(PageRequest wanted) {
        var total = waitingCount();
        var found = entities.createQuery(
                        "select r from DiagnosticReport r where" + WAITING
                                + " order by r.critical desc, r.issuedAt, r.id",
                        DiagnosticReport.class)
                .setFirstResult(wanted.first())
                .setMaxResults(wanted.size())
                .getResultList();
        return new Page<>(rows(found), total);
    }

    long waitingCount() {
        return entities.createQuery("select count(r) from DiagnosticReport r where" + WAITING, Long.class)
                .getSingleResult();
    }

    /** Critical ones that came before that moment and nobody acknowledged. */
    List<DiagnosticReport> unheard(Instant before, int most) {
        return entities.createQuery(
                        "select r from DiagnosticReport r where r.critical = true and r.acknowledgedAt is null"
                                + " and r.cameAt <= :before and" + WAITING + " order by r.cameAt, r.id",
                        DiagnosticReport.class)
                .setParameter("before", before)
                .setMaxResults(most)
                .getResultList();
    }

    List<DiagnosticReport> these(PatientId patient, Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select r from DiagnosticReport r where r.patient = :patient and r.id in :ids",
                                DiagnosticReport.class)
                        .setParameter("patient", patient)
                        .setParameter("ids", Portions.rounded(ids))
                        .getResultList();
    }

    /** Everything the patient may read at that moment, the newest first. */
    List<ReportRow> released(PatientId patient, Instant now) {
        return rows(entities.createQuery(
                        "select r from DiagnosticReport r where r.patient = :patient and r.releasedAt <= :now and"
                                + STANDING + " order by r.effectiveAt desc, r.id desc",
                        DiagnosticReport.class)
                .setParameter("patient", patient)
                .setParameter("now", now)
                .getResultList());
    }

    ReportRow row(DiagnosticReport report) {
        return rows(List.of(report)).get(0);
    }

    private List<ReportRow> rows(List<DiagnosticReport> found) {
        var people = found.stream()
                .flatMap(one -> Stream.<@Nullable AccountId>of(one.enteredBy(), one.acknowledgedBy(), one.signedBy()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<AccountId, String> names = people.isEmpty() ? Map.of() : accounts.of(people);
        return found.stream()
                .map(one -> one.row(account -> names.getOrDefault(account, "")))
                .toList();
    }
}
