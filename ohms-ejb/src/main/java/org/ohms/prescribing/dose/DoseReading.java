package org.ohms.prescribing.dose;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ohms.records.chart.ChartPen;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.time.HospitalDay;

/**
 * How patients say they take what they take: from their ticks alone, over the last thirty days before today, or since the first
 * tick where that is later. What nobody ticks has no figure; doses nobody said anything of count as due and are named apart.
 */
@Stateless
public class DoseReading {
    private static final int DAYS = 30;

    @Inject
    ChartPen pen;

    @Inject
    DoseBook book;

    @Inject
    Doses doses;

    @Inject
    HospitalDay hospital;

    /** What there is to say, by the ids of the medicines. */
    @RolesAllowed("chart.read")
    public Map<UUID, TickShare> of(PatientId patient) {
        pen.open(patient);
        var today = book.today(doses.clockOf(patient));
        var standing = doses.standing(patient, today.minusDays(DAYS));
        if (standing.isEmpty()) {
            return Map.of();
        }
        var chosen = doses.reminders(patient);
        var found = new HashMap<UUID, TickShare>();
        book.current(patient).forEach(one -> {
            var id = one.medicine().id();
            book.plan(one, chosen.get(id))
                    .flatMap(plan -> share(plan, id, standing, last(one, today, hospital.zone())))
                    .ifPresent(share -> found.put(id, share));
        });
        return found;
    }

    /** Yesterday, and no day of a pause that goes on. */
    private static LocalDate last(DoseBook.Taken one, LocalDate today, ZoneId zone) {
        var yesterday = today.minusDays(1);
        if (!one.medicine().isPaused()) {
            return yesterday;
        }
        var before = one.medicine().changedAt().atZone(zone).toLocalDate().minusDays(1);
        return before.isBefore(yesterday) ? before : yesterday;
    }

    private static Optional<TickShare> share(
            DosePlan plan, UUID medicine, Map<Doses.Key, DoseStatus> standing, LocalDate last) {
        return standing.keySet().stream()
                .filter(key -> key.medicine().equals(medicine))
                .map(Doses.Key::day)
                .min(LocalDate::compareTo)
                .flatMap(first -> {
                    var due = plan.between(first, last);
                    var taken = 0;
                    var leftOut = 0;
                    for (var dose : due) {
                        var said = standing.get(new Doses.Key(medicine, dose.day(), dose.number()));
                        taken += said == DoseStatus.COMPLETED ? 1 : 0;
                        leftOut += said == DoseStatus.NOT_DONE ? 1 : 0;
                    }
                    return due.isEmpty()
                            ? Optional.empty()
                            : Optional.of(new TickShare(taken, leftOut, due.size(), first));
                });
    }
}
