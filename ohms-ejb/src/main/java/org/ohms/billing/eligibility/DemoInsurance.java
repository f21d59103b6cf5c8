package org.ohms.billing.eligibility;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.ohms.billing.coverage.CoverageIntake;
import org.ohms.billing.coverage.CoverageOrigin;
import org.ohms.billing.coverage.CoverageStatus;
import org.ohms.billing.coverage.CoverageWords;
import org.ohms.billing.coverage.Coverages;
import org.ohms.billing.coverage.NewCoverage;
import org.ohms.billing.coverage.SubscriberRelationship;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.Uuids;
import org.ohms.shared.start.DemoDataWanted;
import org.ohms.shared.time.HospitalDay;

/**
 * The insurer of demonstrations with some members among those who come today or later, and questions about them, which it
 * answers as soon as the hospital is open: covered, ended, unknown, not reached.
 */
@ApplicationScoped
class DemoInsurance {
    private static final String PAYER = "HARBORCHOICE";
    /** Last digits of the member numbers: the insurer answers by them. */
    private static final String DIGITS = "012830149724";

    @Inject
    EntityManager entities;

    @Inject
    CoverageIntake intake;

    @Inject
    Coverages coverages;

    @Inject
    HospitalDay hospital;

    @Inject
    Clock clock;

    void insure(@Observes @Priority(345) DemoDataWanted wanted) {
        var payer = payer();
        var today = hospital.today(clock.instant());
        var patients = patients();
        for (var i = 0; i < patients.size(); i++) {
            var cover = intake.admit(new NewCoverage(
                    patients.get(i),
                    payer,
                    null,
                    CoverageStatus.ACTIVE,
                    1,
                    SubscriberRelationship.SELF,
                    new CoverageWords("HC-70%02d%s".formatted(i, DIGITS.charAt(i)), "GRP-210", null, null, null),
                    today.withDayOfYear(1),
                    null,
                    null,
                    null,
                    CoverageOrigin.STAFF));
            entities.persist(EligibilityCheck.asked(
                    coverages.row(cover), today, CheckOrigin.DESK, clock.instant(), null));
        }
        entities.flush();
    }

    private UUID payer() {
        entities.createNativeQuery("""
                        insert into payer (id, name, x12_id, street, city, state, postal_code, country, connection, active, version)
                        values (?1, 'Harbor Choice Health', ?2, '200 Seaport Boulevard', 'Boston', 'MA', '02210', 'US', 'DEMO',
                            true, 1)
                        on conflict do nothing""")
                .setParameter(1, Uuids.v7(clock.instant()))
                .setParameter(2, PAYER)
                .executeUpdate();
        return UUID.fromString(
                String.valueOf(entities.createNativeQuery("select cast(id as text) from payer where x12_id = ?1")
                        .setParameter(1, PAYER)
                        .getSingleResult()));
    }

    /** Those with visits whose insurance nobody knows yet, the next visit first. */
    private List<PatientId> patients() {
        List<?> found = entities.createNativeQuery("""
                        select cast(a.patient_id as text) from appointment a
                        where a.patient_id is not null and a.status in ('BOOKED', 'CONFIRMED', 'ARRIVED', 'FULFILLED')
                        and not exists (select 1 from coverage c where c.patient_id = a.patient_id)
                        group by a.patient_id order by max(a.starts_at) desc, a.patient_id limit ?1""")
                .setParameter(1, DIGITS.length())
                .getResultList();
        return found.stream().map(id -> PatientId.of(String.valueOf(id))).toList();
    }
}
