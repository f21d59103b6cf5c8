package org.ohms.patients.demo;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.ZoneOffset;
import org.ohms.identity.account.AccountDirectory;
import org.ohms.patients.patient.PatientChange;
import org.ohms.patients.patient.PatientIntake;
import org.ohms.shared.start.DemoDataWanted;

/** Registers the cast when a demonstration hospital opens, and gives the demonstration's patient her own record. */
@ApplicationScoped
class DemoPatients {
    private static final String PATIENTS_LOGIN = "patient@demo.ohms";

    @Inject
    PatientIntake intake;

    @Inject
    AccountDirectory accounts;

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    void register(@Observes @Priority(200) DemoDataWanted wanted) {
        var registered = intake.admit(Cast.members(), PatientChange.REGISTERED, null);
        accounts.byEmail(PATIENTS_LOGIN)
                .ifPresent(account -> entities.createNativeQuery("""
                        insert into patient_account (account_id, patient_id, since) values (?1, ?2, ?3)
                        on conflict do nothing""")
                        .setParameter(1, account.value())
                        .setParameter(2, registered.get(0).id().value())
                        .setParameter(3, clock.instant().atOffset(ZoneOffset.UTC))
                        .executeUpdate());
    }
}
