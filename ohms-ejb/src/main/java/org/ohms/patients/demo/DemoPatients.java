package org.ohms.patients.demo;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.ohms.identity.account.AccountDirectory;
import org.ohms.patients.patient.PatientChange;
import org.ohms.patients.patient.PatientIntake;
import org.ohms.patients.portal.RecordAccounts;
import org.ohms.patients.proxy.DemoGuardian;
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
    RecordAccounts records;

    @Inject
    DemoGuardian guardian;

    void register(@Observes @Priority(200) DemoDataWanted wanted) {
        var registered = intake.admit(Cast.members(), PatientChange.REGISTERED, null);
        accounts.byEmail(PATIENTS_LOGIN).ifPresent(account -> {
            records.tie(account, registered.get(0).id());
            guardian.admit(
                    account,
                    "Amara Okafor",
                    PATIENTS_LOGIN,
                    registered.get(Cast.WARD).id());
        });
    }
}
