package org.ohms.billing.eligibility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.ohms.billing.coverage.Coverages;
import org.ohms.shared.time.HospitalDay;
import org.ohms.shared.time.HourHasPassed;
import org.ohms.shared.work.Background;

/**
 * Asks the night before a visit whether the patient's first insurer covers it: once for each cover although every node looks,
 * and not where a desk asked for that day already. Who was not reached is asked again an hour later, as long as the visit is
 * ahead; a node that comes up late in the night still asks.
 */
@ApplicationScoped
class NightRound {
    private static final int ROUND = 100;
    private static final Duration ANSWERED_LATELY = Duration.ofHours(24);

    @Inject
    EntityManager entities;

    @Inject
    Checks checks;

    @Inject
    Coverages coverages;

    @Inject
    EligibilitySettings settings;

    @Inject
    HospitalDay hospital;

    @Inject
    Background background;

    void on(@Observes HourHasPassed hour) {
        if (hour.at().atZone(hospital.zone()).getHour() < settings.nightHour()) {
            return;
        }
        var tomorrow = hospital.today(hour.at()).plusDays(1);
        while (background.call("eligibility.night", () -> ask(tomorrow, hour.at())) == ROUND) {
            // a full round; there are more
            continue;
        }
        background.run("eligibility.night-again", () -> again(tomorrow, hour.at()));
    }

    private int ask(LocalDate day, Instant now) {
        // nodes look one after the other, so that the second one finds what the first one asked
        entities.createNativeQuery("select count(pg_advisory_xact_lock(hashtextextended(?1, 0)))")
                .setParameter(1, "eligibility:night")
                .getSingleResult();
        List<?> due = entities.createNativeQuery("""
                        select cast(a.id as text), cast(c.id as text) from appointment a
                        cross join lateral (select k.id, k.payer_id from coverage k where k.patient_id = a.patient_id
                            and k.status = 'ACTIVE' and (k.valid_from is null or k.valid_from <= a.day)
                            and (k.valid_until is null or k.valid_until >= a.day)
                            order by k.coverage_order, k.id limit 1) c
                        join payer p on p.id = c.payer_id and p.connection <> 'NONE'
                        where a.day = cast(?1 as date) and a.status in ('BOOKED', 'CONFIRMED')
                        and not exists (select 1 from eligibility_check e where e.coverage_id = c.id
                            and e.service_day = a.day and (e.origin = 'NIGHT' or e.state = 'REQUESTED'
                            or e.settled_at > ?2 and e.state in ('ANSWERED', 'MANUAL')))
                        order by a.starts_at, a.id limit ?3""")
                .setParameter(1, day.toString())
                .setParameter(2, now.minus(ANSWERED_LATELY).atOffset(ZoneOffset.UTC))
                .setParameter(3, ROUND)
                .getResultList();
        due.forEach(row -> ask((Object[]) row, day, now));
        return due.size();
    }

    private void ask(Object[] row, LocalDate day, Instant now) {
        var cover = coverages.row(UUID.fromString(String.valueOf(row[1])));
        var check = EligibilityCheck.beforeVisit(cover, day, UUID.fromString(String.valueOf(row[0])), now);
        background.about("EligibilityCheck", checks.add(check), cover.patient());
    }

    private void again(LocalDate day, Instant now) {
        checks.missedAtNight(day).forEach(check -> {
            background.about("EligibilityCheck", check.id(), check.patient());
            check.again(now);
        });
    }
}
