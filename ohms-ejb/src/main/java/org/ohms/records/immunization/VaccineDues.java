package org.ohms.records.immunization;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.records.chart.ChartPen;
import org.ohms.records.chart.Charts;
import org.ohms.records.coding.RecordsRefusal;
import org.ohms.records.coding.Rules;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.time.HospitalDay;

/**
 * Vaccines advised for the patients in one's care: what somebody who knows the patient has set, whatever a schedule
 * says.
 */
@Stateless
public class VaccineDues {
    private static final String TYPE = "ImmunizationRecommendation";
    private static final int YEARS = 30;

    @Inject
    ChartPen pen;

    @Inject
    Charts charts;

    @Inject
    Dues dues;

    @Inject
    DueIntake intake;

    @Inject
    HospitalDay hospital;

    /** Those that are open, the most pressing first. */
    @RolesAllowed("chart.read")
    public List<DueRow> of(PatientId patient) {
        pen.open(patient);
        return dues.open(patient);
    }

    @RolesAllowed("history.write")
    public UUID advise(PatientId patient, DueDraft draft) {
        pen.open(patient);
        var refusals = new Refusals();
        var vaccine = Rules.concept(draft.vaccine(), "dueVaccine", refusals);
        var reason = Rules.optional(draft.reason(), "reason", Rules.TEXT, refusals);
        var today = hospital.today(pen.now());
        var from = Optional.ofNullable(draft.dueFrom()).orElse(today);
        var by = draft.dueBy();
        within(from, "dueFrom", today, refusals);
        within(by, "dueBy", today, refusals);
        refusals.when(
                by != null && by.isBefore(from),
                Refusal.of(RecordsRefusal.ENDS_BEFORE_IT_BEGINS).at("dueBy"));
        refusals.throwIfAny(DomainException.Kind.INVALID);
        var id = intake.admit(patient, new DueDraft(vaccine, from, by, reason), pen.me(), pen.now());
        pen.wrote(patient, TYPE, id);
        return id;
    }

    /** It was given, here or elsewhere, without standing among the vaccines as the one that was advised. */
    @RolesAllowed("history.write")
    public void done(PatientId patient, UUID id, long version) {
        end(patient, id, version, DueStatus.DONE);
    }

    /** It is not needed any more, or not wanted. */
    @RolesAllowed("history.write")
    public void withdraw(PatientId patient, UUID id, long version) {
        end(patient, id, version, DueStatus.WITHDRAWN);
    }

    /** It should never have been advised, or is somebody else's. */
    @RolesAllowed("history.write")
    public void enteredInError(PatientId patient, UUID id, long version) {
        end(patient, id, version, DueStatus.ENTERED_IN_ERROR);
    }

    private void end(PatientId patient, UUID id, long version, DueStatus how) {
        pen.open(patient, TYPE, id);
        charts.locked(ImmunizationRecommendation.class, patient, id, version).end(how, pen.me(), pen.now());
        charts.keep();
        pen.wrote(patient, TYPE, id);
    }

    private static void within(@Nullable LocalDate day, String field, LocalDate today, Refusals refusals) {
        refusals.when(
                day != null && (day.isBefore(today.minusYears(YEARS)) || day.isAfter(today.plusYears(YEARS))),
                Refusal.of(CommonRefusal.OUT_OF_RANGE)
                        .at(field)
                        .with("min", today.minusYears(YEARS))
                        .with("max", today.plusYears(YEARS)));
    }
}
