package org.ohms.records.condition;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.Clearance;
import org.ohms.records.chart.ChartPen;
import org.ohms.records.chart.Charts;
import org.ohms.records.coding.RecordsRefusal;
import org.ohms.records.coding.Rules;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.page.Page;
import org.ohms.shared.page.PageRequest;
import org.ohms.shared.time.HospitalDay;

/** What is the matter with the patients in one's care: read, added, changed, and never removed. */
@Stateless
public class ProblemList {
    @Inject
    ChartPen pen;

    @Inject
    Charts charts;

    @Inject
    Conditions conditions;

    @Inject
    ConditionIntake intake;

    @Inject
    HospitalDay hospital;

    /** What the patient has now. */
    @RolesAllowed("chart.read")
    public List<ConditionRow> present(PatientId patient) {
        pen.open(patient);
        return conditions.present(patient);
    }

    /** What the patient no longer has, or never had, the newest first. */
    @RolesAllowed("chart.read")
    public Page<ConditionRow> past(PatientId patient, PageRequest page) {
        pen.open(patient);
        return conditions.past(patient, page);
    }

    /** How one stands now, with the version that goes with a change. */
    @RolesAllowed("chart.read")
    public ConditionRow problem(PatientId patient, UUID id) {
        pen.open(patient, "Condition", id);
        return conditions.row(charts.with(Condition.class, patient, id));
    }

    @RolesAllowed("condition.write")
    public UUID add(PatientId patient, ConditionDraft draft) {
        pen.open(patient);
        charts.alone(patient);
        var checked = checked(patient, draft, null);
        var id = intake.admit(checked);
        pen.wrote(patient, "Condition", id);
        return id;
    }

    /**
     * Keeps how it stands now.
     *
     * @param version of the condition as it was seen
     * @throws DomainException STALE when somebody else changed it since; {@link #problem} shows theirs
     */
    @RolesAllowed("condition.write")
    public void change(PatientId patient, UUID id, long version, ConditionDraft draft) {
        pen.open(patient, "Condition", id);
        charts.alone(patient);
        var condition = charts.locked(Condition.class, patient, id, version);
        condition.become(checked(patient, draft, condition), pen.me(), pen.now());
        charts.keep();
        pen.wrote(patient, "Condition", id);
    }

    /** It was never so, or of somebody else. */
    @RolesAllowed("condition.write")
    public void enteredInError(PatientId patient, UUID id, long version) {
        pen.open(patient, "Condition", id);
        var condition = charts.locked(Condition.class, patient, id, version);
        var now = conditions.row(condition);
        condition.become(
                new NewCondition(
                        patient,
                        null,
                        now.category(),
                        now.what(),
                        now.remark().isEmpty() ? null : now.remark(),
                        null,
                        VerificationStatus.ENTERED_IN_ERROR,
                        now.severity(),
                        now.onset(),
                        now.abatement(),
                        now.sensitivity(),
                        now.recordedAt(),
                        null),
                pen.me(),
                pen.now());
        charts.keep();
        pen.wrote(patient, "Condition", id);
    }

    private NewCondition checked(PatientId patient, ConditionDraft draft, @Nullable Condition before) {
        var refusals = new Refusals();
        var today = hospital.today(pen.now());
        var what = Rules.concept(draft.what(), "what", refusals);
        var clinical = Optional.ofNullable(draft.clinical()).orElse(ClinicalStatus.ACTIVE);
        var label = Optional.ofNullable(draft.sensitivity()).orElse(Clearance.N);
        dates(draft, clinical, today, refusals);
        var code = what.code();
        refusals.when(
                clinical.isPresent()
                        && code != null
                        && refusals.isEmpty()
                        && conditions.has(patient, code.system(), code.code(), before),
                Refusal.of(ConditionRefusal.IS_KNOWN).at("what"));
        var remark = Rules.optional(draft.remark(), "remark", Rules.TEXT, refusals);
        refusals.throwIfAny(DomainException.Kind.INVALID);
        return new NewCondition(
                patient,
                null,
                before == null ? ConditionCategory.PROBLEM : before.category(),
                what,
                remark,
                clinical,
                Optional.ofNullable(draft.verification())
                        .filter(how -> how != VerificationStatus.ENTERED_IN_ERROR)
                        .orElse(VerificationStatus.CONFIRMED),
                draft.severity(),
                draft.onset(),
                draft.abatement(),
                label,
                before == null ? pen.now() : before.recordedAt(),
                // what is more sensitive than normal is told by somebody, not by a page
                label == Clearance.N ? pen.now() : null);
    }

    private static void dates(ConditionDraft draft, ClinicalStatus clinical, LocalDate today, Refusals refusals) {
        var onset = draft.onset();
        var end = draft.abatement();
        Rules.past(onset, "onset", today, refusals);
        Rules.past(end, "abatement", today, refusals);
        refusals.when(
                onset != null && end != null && end.isBefore(onset),
                Refusal.of(RecordsRefusal.ENDS_BEFORE_IT_BEGINS).at("abatement"));
        refusals.when(
                end != null && clinical.isPresent(),
                Refusal.of(ConditionRefusal.COURSE_CONTRADICTS_END).at("clinical"));
    }
}
