package org.ohms.records.condition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.AccountNames;
import org.ohms.records.coding.PartialDate;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.page.Page;
import org.ohms.shared.page.PageRequest;

/** Conditions of charts; the database leaves out what the one who acts is not cleared for. */
@ApplicationScoped
public class Conditions {
    private static final String STANDING =
            " from Condition c where c.patient = :patient and c.verification <> org.ohms.records.condition.VerificationStatus.ENTERED_IN_ERROR";
    private static final String PRESENT =
            " and c.clinical in (org.ohms.records.condition.ClinicalStatus.ACTIVE, org.ohms.records.condition.ClinicalStatus.RECURRENCE, org.ohms.records.condition.ClinicalStatus.RELAPSE)";
    private static final int MOST_PRESENT = 200;

    @Inject
    EntityManager entities;

    @Inject
    AccountNames accounts;

    /** What the patient has now: the problems first, each kind by when it began. */
    public List<ConditionRow> present(PatientId patient) {
        return rows(entities.createQuery(
                                "select c" + STANDING + PRESENT + " order by c.recordedAt desc, c.id", Condition.class)
                        .setParameter("patient", patient)
                        .setMaxResults(MOST_PRESENT)
                        .getResultList())
                .stream()
                .sorted(Comparator.comparing(ConditionRow::category)
                        .thenComparing(
                                ConditionRow::onset, Comparator.nullsLast(Comparator.<PartialDate>naturalOrder())))
                .toList();
    }

    /** How many of these the one who acts is not cleared to see. */
    public int notShown(PatientId patient) {
        return ((Number) entities.createNativeQuery("select conditions_not_shown(?1)")
                        .setParameter(1, patient.value())
                        .getSingleResult())
                .intValue();
    }

    /** What the patient no longer has, or never had, the newest first. */
    Page<ConditionRow> past(PatientId patient, PageRequest wanted) {
        var past = STANDING + " and not (c.clinical is not null" + PRESENT + ")";
        var total = entities.createQuery("select count(c)" + past, Long.class)
                .setParameter("patient", patient)
                .getSingleResult();
        var found = entities.createQuery("select c" + past + " order by c.recordedAt desc, c.id", Condition.class)
                .setParameter("patient", patient)
                .setFirstResult(wanted.first())
                .setMaxResults(wanted.size())
                .getResultList();
        return new Page<>(rows(found), total);
    }

    /** Everything the patient may read at that moment, the newest first. */
    List<ConditionRow> released(PatientId patient, Instant now) {
        return rows(entities.createQuery(
                        "select c" + STANDING + " and c.releasedAt <= :now order by c.recordedAt desc, c.id",
                        Condition.class)
                .setParameter("patient", patient)
                .setParameter("now", now)
                .getResultList());
    }

    /** Whether the patient has something with this code now, other than that entry. */
    boolean has(PatientId patient, String system, String code, @Nullable Condition but) {
        return entities.createQuery(
                        "select c" + STANDING + PRESENT + " and c.codeSystem = :system and c.code = :code",
                        Condition.class)
                .setParameter("patient", patient)
                .setParameter("system", system)
                .setParameter("code", code)
                .getResultStream()
                .anyMatch(other -> but == null || !other.id().equals(but.id()));
    }

    ConditionRow row(Condition condition) {
        return rows(List.of(condition)).get(0);
    }

    private List<ConditionRow> rows(List<Condition> found) {
        var people = found.stream()
                .map(Condition::changedBy)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<AccountId, String> names = people.isEmpty() ? Map.of() : accounts.of(people);
        return found.stream()
                .map(condition -> condition.row(
                        condition.changedBy() == null ? "" : names.getOrDefault(condition.changedBy(), "")))
                .toList();
    }
}
