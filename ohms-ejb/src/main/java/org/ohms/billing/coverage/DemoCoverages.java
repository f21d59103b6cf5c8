package org.ohms.billing.coverage;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.payer.DemoPlans;
import org.ohms.compliance.hospital.KnownHospital;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.start.DemoDataWanted;

/** Insurance of the first patients of the demonstration; the payers and all numbers are made up. */
@ApplicationScoped
class DemoCoverages {
    private static final int INSURED = 24;
    private static final int OF_TWO = 6;

    @Inject
    EntityManager entities;

    @Inject
    CoverageIntake intake;

    @Inject
    DemoPlans plans;

    @Inject
    KnownHospital hospital;

    @Inject
    Clock clock;

    void insure(@Observes @Priority(342) DemoDataWanted wanted) {
        var sold = plans.sell();
        List<?> patients = entities.createNativeQuery(
                        "select cast(p.id as text) from patient p where not exists (select 1 from coverage c where c.patient_id = p.id)"
                                + " order by p.registered_at, p.id")
                .setMaxResults(INSURED)
                .getResultList();
        for (var i = 0; i < patients.size(); i++) {
            var patient = new PatientId(UUID.fromString(String.valueOf(patients.get(i))));
            var first = sold.get(i % sold.size());
            admit(patient, first.payer(), first.plan(), 1, "DEMO-%05d".formatted(41_000 + 37 * i));
            if (i % OF_TWO == 0) {
                var second = sold.get((i + 1) % sold.size());
                admit(patient, second.payer(), second.plan(), 2, "DEMO-%05d".formatted(72_000 + 53 * i));
            }
        }
    }

    private void admit(PatientId patient, UUID payer, @Nullable UUID plan, int order, String number) {
        intake.admit(new NewCoverage(
                patient,
                payer,
                plan,
                CoverageStatus.ACTIVE,
                order,
                SubscriberRelationship.SELF,
                new CoverageWords(number, "HARBOUR", null, null, null),
                hospital.today(clock.instant()).withDayOfYear(1),
                null,
                null,
                null,
                CoverageOrigin.STAFF));
    }
}
