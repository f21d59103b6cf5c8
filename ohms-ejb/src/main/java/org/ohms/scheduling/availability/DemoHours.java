package org.ohms.scheduling.availability;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.ohms.scheduling.practitioner.PractitionerLookup;
import org.ohms.scheduling.practitioner.PractitionerRow;
import org.ohms.shared.start.DemoDataWanted;
import org.ohms.shared.time.HospitalDay;

/** Weekly hours of the demonstration hospital. Who looks at it on a weekend finds it open that day too. */
@ApplicationScoped
class DemoHours {
    private static final LocalTime EIGHT = LocalTime.of(8, 0);
    private static final LocalTime NOON = LocalTime.NOON;
    private static final LocalTime ONE = LocalTime.of(13, 0);
    private static final LocalTime FIVE = LocalTime.of(17, 0);

    @Inject
    Schedules schedules;

    @Inject
    PractitionerLookup practitioners;

    @Inject
    HospitalDay hospital;

    @Inject
    PlanPreviews previews;

    @Inject
    Clock clock;

    void open(@Observes @Priority(303) DemoDataWanted wanted) {
        var today = hospital.today(clock.instant());
        for (var who : practitioners.withAnyOf(List.of())) {
            if (schedules.of(who.id()).isPresent()) {
                continue;
            }
            var schedule = new Schedule(who.id(), clock.instant());
            schedule.become(week(who, today.minusYears(1)), clock.instant());
            schedules.add(schedule);
            if (today.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue()) {
                openOn(today, who);
            }
        }
        schedules.keep();
    }

    private static List<WeeklyRule> week(PractitionerRow who, LocalDate since) {
        var place = who.place();
        var rules = new ArrayList<WeeklyRule>();
        if (place == null) {
            return rules;
        }
        var begins = who.specialties().contains("Endocrinology") ? LocalTime.of(8, 30) : EIGHT;
        var nurse = who.specialties().contains("Nurse clinic");
        for (var day : DayOfWeek.values()) {
            if (day.getValue() <= DayOfWeek.FRIDAY.getValue()) {
                rules.add(WeeklyRule.hours(day, begins, FIVE, place, who.room(), since));
                rules.add(
                        nurse
                                ? WeeklyRule.pause(
                                        day, LocalTime.of(12, 30), LocalTime.of(13, 30), place, since, "Lunch")
                                : WeeklyRule.pause(day, NOON, ONE, place, since, "Lunch"));
            }
        }
        return rules;
    }

    private void openOn(LocalDate today, PractitionerRow who) {
        var place = who.place();
        if (place != null) {
            var hours = new ExtraHours(who.id(), place, who.room(), today, EIGHT, FIVE);
            previews.timeOf(hours).ifPresent(time -> schedules.addExtra(who.id(), time, hours));
        }
    }
}
