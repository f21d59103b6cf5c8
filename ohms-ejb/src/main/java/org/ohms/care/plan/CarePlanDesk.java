package org.ohms.care.plan;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.records.chart.ChartPen;
import org.ohms.records.chart.Charts;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.PatientId;

/** Plans for the patients in one's care: begun, changed, put off, taken up again and ended. */
@Stateless
public class CarePlanDesk {
    private static final String PLAN = "CarePlan";

    @Inject
    ChartPen pen;

    @Inject
    Charts charts;

    @Inject
    CarePlanReading reading;

    @Inject
    CarePlanKeeping keeping;

    @Inject
    PlanTemplates templates;

    /** The open ones first, then the newest. */
    @RolesAllowed("chart.read")
    public List<CarePlanRow> of(PatientId patient) {
        pen.open(patient);
        return reading.rows(patient);
    }

    /** @throws DomainException NOT_FOUND for another patient's plan as for one that never was */
    @RolesAllowed("chart.read")
    public CarePlanDetails plan(PatientId patient, UUID plan) {
        pen.open(patient, PLAN, plan);
        return reading.forStaff(charts.with(CarePlan.class, patient, plan));
    }

    /** What plans can be made of, by their names. */
    @RolesAllowed({"care-plan.write", "care-plan-template.write"})
    public List<PlanTemplateRow> templates() {
        return templates.standing();
    }

    /**
     * Begins a plan. Of its template come what the patient does, the team's tasks, and those goals whose figure was
     * measured; the others wait until it is.
     *
     * @throws DomainException INVALID with everything that is wrong, NOT_FOUND for a template that is not in use
     */
    @RolesAllowed("care-plan.write")
    public UUID begin(BeginCarePlan wanted) {
        pen.open(wanted.patient());
        charts.alone(wanted.patient());
        return keeping.begin(wanted);
    }

    /** Says otherwise what it is called and for, and until when. */
    @RolesAllowed("care-plan.write")
    public void change(
            PatientId patient,
            UUID plan,
            long version,
            @Nullable String title,
            @Nullable String aim,
            @Nullable LocalDate endsOn) {
        keeping.change(locked(patient, plan, version), title, aim, endsOn);
    }

    @RolesAllowed("care-plan.write")
    public void hold(PatientId patient, UUID plan, long version) {
        var found = locked(patient, plan, version);
        found.hold();
        keeping.kept(found);
    }

    @RolesAllowed("care-plan.write")
    public void resume(PatientId patient, UUID plan, long version) {
        var found = locked(patient, plan, version);
        found.resume();
        keeping.kept(found);
    }

    /** It is over, and what became of it; what the team did not do yet is not to be done any more. */
    @RolesAllowed("care-plan.write")
    public void end(EndCarePlan request) {
        keeping.end(locked(request.patient(), request.plan(), request.version()), request);
    }

    /** It should never have been written, or is somebody else's. */
    @RolesAllowed("care-plan.write")
    public void enteredInError(PatientId patient, UUID plan, long version) {
        keeping.strike(locked(patient, plan, version));
    }

    private CarePlan locked(PatientId patient, UUID plan, long version) {
        pen.open(patient, PLAN, plan);
        return charts.locked(CarePlan.class, patient, plan, version);
    }
}
