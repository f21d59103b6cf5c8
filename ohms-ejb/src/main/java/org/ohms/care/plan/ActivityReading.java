package org.ohms.care.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.ohms.records.observation.Observations;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.time.HospitalDay;

/** How far the patient's part of a plan is: by what was ticked, and by what was measured where it is a measurement. */
@ApplicationScoped
class ActivityReading {
    private static final int MEASURED = 400;

    @Inject
    CarePlans plans;

    @Inject
    Observations observations;

    @Inject
    HospitalDay hospital;

    @Inject
    Clock clock;

    List<ActivityRow> of(PatientId patient, UUID plan) {
        var activities = plans.activities(plan);
        var ticks = plans.ticks(activities.stream().map(Activity::id).toList());
        var measured = activities.stream().anyMatch(one -> one.code() != null)
                ? measured(patient)
                : Map.<String, Collection<LocalDate>>of();
        var today = hospital.today(clock.instant());
        return activities.stream()
                .map(one -> {
                    var done = new TreeSet<>(ticks.getOrDefault(one.id(), List.of()));
                    var code = one.code();
                    if (code != null) {
                        done.addAll(measured.getOrDefault(code, List.of()));
                    }
                    return row(one, done, today);
                })
                .toList();
    }

    private Map<String, Collection<LocalDate>> measured(PatientId patient) {
        var days = new HashMap<String, Collection<LocalDate>>();
        for (var course : observations.vitals(patient, MEASURED)) {
            for (var row : course.rows()) {
                days.computeIfAbsent(row.code(), first -> new TreeSet<>()).add(hospital.today(row.effectiveAt()));
            }
        }
        return days;
    }

    private static ActivityRow row(Activity one, TreeSet<LocalDate> done, LocalDate today) {
        var schedule = one.schedule();
        var details = one.words().details();
        var code = one.code();
        var last = done.floor(today);
        return new ActivityRow(
                one.id(),
                one.plan(),
                one.status(),
                one.words().what(),
                details == null ? "" : details,
                code == null ? "" : code,
                schedule.everyDays(),
                schedule.dueOn(),
                schedule.startsOn(),
                schedule.expected(done, today),
                schedule.kept(done, today),
                schedule.isDoneNow(done, today),
                schedule.isLate(done, today),
                last == null || last.isBefore(schedule.startsOn()) ? null : last,
                one.version());
    }
}
