package org.ohms.billing.eligibility;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.ohms.billing.coverage.Coverages;
import org.ohms.shared.start.DemoDataWanted;
import org.ohms.shared.time.HospitalDay;

/**
 * Questions about the covers of the demonstration. Its insurers answer them as soon as the hospital is open: covered, ended,
 * unknown, busy. Who would never answer is left for people to try.
 */
@ApplicationScoped
class DemoInsurance {
    private static final int ASKED = 14;

    @Inject
    EntityManager entities;

    @Inject
    Coverages coverages;

    @Inject
    HospitalDay hospital;

    @Inject
    Clock clock;

    void ask(@Observes @Priority(345) DemoDataWanted wanted) {
        var today = hospital.today(clock.instant());
        List<?> covers = entities.createNativeQuery("""
                        select cast(c.id as text) from coverage c join payer p on p.id = c.payer_id
                        where p.connection = 'DEMO' and c.status = 'ACTIVE' and c.coverage_order = 1
                        and not exists (select 1 from eligibility_check e where e.coverage_id = c.id)
                        order by c.recorded_at, c.id limit ?1""").setParameter(1, ASKED).getResultList();
        covers.stream()
                .map(id -> coverages.row(UUID.fromString(String.valueOf(id))))
                .filter(cover -> !DemoPayer.isSilentAbout(cover.memberNumber()))
                .forEach(cover -> entities.persist(
                        EligibilityCheck.asked(cover, today, CheckOrigin.DESK, clock.instant(), null)));
        entities.flush();
    }
}
