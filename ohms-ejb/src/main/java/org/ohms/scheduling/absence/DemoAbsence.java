package org.ohms.scheduling.absence;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.ohms.scheduling.availability.AwayReason;
import org.ohms.scheduling.practitioner.PractitionerLookup;
import org.ohms.shared.start.DemoDataWanted;
import org.ohms.shared.time.HospitalDay;

/** One doctor of the demonstration hospital falls ill today, so that there are visits to move. */
@ApplicationScoped
class DemoAbsence {
    private static final LocalTime ELEVEN = LocalTime.of(11, 0);
    private static final LocalTime FIVE = LocalTime.of(17, 0);

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
        var eleven = today.atTime(ELEVEN).atZone(zone).toInstant();
        var evening = today.atTime(FIVE).atZone(zone).toInstant();
        var from = now.isBefore(eleven)
                ? eleven
                : now.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
        if (from.isBefore(evening)) {
            practitioners.withAnyOf(List.of("Paediatrics")).stream()
                    .filter(p -> p.name().family().equals("Vidal"))
                    .findFirst()
                    .ifPresent(p -> desk.record(new RecordAbsence(p.id(), from, evening, AwayReason.SICK, "")));
        }
    }
}
