package org.ohms.care.plan;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.OwnRecord;
import org.ohms.records.chart.ChartPen;
import org.ohms.records.chart.Charts;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.time.HospitalDay;

/** Patients, and those who act for them, read their plans and tick what they did. */
@Stateless
public class OwnCarePlans {
    private static final String PART = "health";
    private static final String ACTIVITY = "CarePlanActivity";

    @Inject
    OwnRecord own;

    @Inject
    ChartPen pen;

    @Inject
    Charts charts;

    @Inject
    CarePlans plans;

    @Inject
    CarePlanReading reading;

    @Inject
    HospitalDay hospital;

    /** Whether the account is tied to a record of the hospital; before that there is nothing to read. */
    @RolesAllowed("own-chart.read")
    public boolean hasRecord() {
        return own.find().isPresent();
    }

    /** Whole, the open ones first, then the newest. */
    @RolesAllowed("own-chart.read")
    public List<CarePlanDetails> mine() {
        return plans.of(opened()).stream().map(reading::forPatient).toList();
    }

    /**
     * It was done that day; a second time the same day is once.
     *
     * @param day today or yesterday; null for today
     * @throws DomainException NOT_FOUND for what is not there as for somebody else's, INVALID for a day too long ago,
     *     REFUSED when the plan is over or waits
     */
    @RolesAllowed("own-care-plan.tick")
    public void tick(UUID activity, @Nullable LocalDate day) {
        var patient = opened();
        var wanted = locked(patient, activity);
        var on = judged(day);
        plans.find(wanted.plan())
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND))
                .insistOnActive();
        if (!wanted.isOpen()) {
            throw DomainException.refused(PlanRefusal.ACTIVITY_IS_OVER);
        }
        if (plans.tick(activity, on).isEmpty()) {
            plans.add(new Tick(patient, activity, on, pen.me(), pen.now()));
        }
        pen.wrote(patient, ACTIVITY, activity);
    }

    /** It was not done after all. */
    @RolesAllowed("own-care-plan.tick")
    public void untick(UUID activity, @Nullable LocalDate day) {
        var patient = opened();
        locked(patient, activity);
        plans.tick(activity, judged(day)).ifPresent(tick -> tick.takeBack(pen.now()));
        plans.keep();
        pen.wrote(patient, ACTIVITY, activity);
    }

    private LocalDate judged(@Nullable LocalDate day) {
        var today = hospital.today(pen.now());
        if (day != null && (day.isAfter(today) || day.isBefore(today.minusDays(1)))) {
            throw DomainException.invalid(Refusal.of(PlanRefusal.DAY_TOO_FAR)
                    .at("day")
                    .with("min", today.minusDays(1))
                    .with("max", today));
        }
        return day == null ? today : day;
    }

    /** Two ticks at once wait for each other, so that the second finds the first. */
    private Activity locked(PatientId patient, UUID activity) {
        pen.open(patient, ACTIVITY, activity);
        charts.alone(patient);
        return charts.with(Activity.class, patient, activity);
    }

    private PatientId opened() {
        var patient = own.insist(PART);
        pen.open(patient);
        return patient;
    }
}
