package org.ohms.scheduling.absence;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.ohms.scheduling.availability.AwayReason;
import org.ohms.scheduling.practitioner.PractitionerLookup;
import org.ohms.shared.start.DemoDataWanted;
import org.ohms.shared.time.HospitalDay;

/** One doctor of the demonstration hospital falls ill, today or when the day is over the next, so that there are visits to move. */
@ApplicationScoped
class DemoAbsence {
    private static final LocalTime EIGHT = LocalTime.of(8, 0);
    private static final LocalTime ELEVEN = LocalTime.of(11, 0);
    private static final LocalTime EVENING = LocalTime.of(17, 0);

    @Inject
    AbsenceDesk desk;

    @Inject
    PractitionerLookup practitioners;

    @Inject
    HospitalDay hospital;

    @Inject
    Clock clock;

    void fallIll(@Observes @Priority(305) DemoDataWanted wanted) {
        var now = clock.instant();
        var zone = hospital.zone();
        var today = hospital.today(now);
        var begins = now.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
        if (!begins.isBefore(at(today, EVENING, zone))) {
            var next = nextWorkday(today);
            away(at(next, EIGHT, zone), at(next, EVENING, zone));
        } else if (begins.isBefore(at(today, ELEVEN, zone))) {
            away(at(today, ELEVEN, zone), at(today, EVENING, zone));
        } else {
            away(begins, at(today, EVENING, zone));
        }
    }

    private void away(Instant from, Instant until) {
        practitioners.withAnyOf(List.of("Paediatrics")).stream()
                .filter(p -> p.name().family().equals("Vidal"))
                .findFirst()
                .ifPresent(p -> desk.record(new RecordAbsence(p.id(), from, until, AwayReason.SICK, "")));
    }

    private static Instant at(LocalDate day, LocalTime hour, ZoneId zone) {
        return day.atTime(hour).atZone(zone).toInstant();
    }

    private static LocalDate nextWorkday(LocalDate day) {
        var next = day.plusDays(1);
        return next.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue() ? nextWorkday(next) : next;
    }
}
