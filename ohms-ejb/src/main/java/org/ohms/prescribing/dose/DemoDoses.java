package org.ohms.prescribing.dose;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.ohms.identity.account.AccountDirectory;
import org.ohms.patients.demo.DemoCast;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.start.DemoDataWanted;
import org.ohms.shared.time.HospitalDay;

/** Ms Okafor ticks what she takes in the morning and the evening, forgets some evenings, and left out one morning. */
@ApplicationScoped
class DemoDoses {
    private static final String PATIENTS_LOGIN = "patient@demo.ohms";
    private static final String FAMILY = "Okafor";
    private static final String MEDICINE = "Metformin";
    private static final List<LocalTime> TIMES = List.of(LocalTime.of(8, 0), LocalTime.of(20, 0));
    private static final int DAYS = 12;
    private static final int FORGETS_EVERY = 4;
    private static final int LEFT_OUT = 5;

    @Inject
    AccountDirectory accounts;

    @Inject
    DemoCast cast;

    @Inject
    DoseBook book;

    @Inject
    Doses doses;

    @Inject
    HospitalDay hospital;

    @Inject
    Clock clock;

    void tick(@Observes @Priority(348) DemoDataWanted wanted) {
        var patient = cast.byFamily().get(FAMILY);
        if (patient != null) {
            accounts.byEmail(PATIENTS_LOGIN).ifPresent(account -> tick(patient, account));
        }
    }

    private void tick(PatientId patient, AccountId account) {
        book.taken(patient).stream()
                .filter(one -> one.medicine().what().text().startsWith(MEDICINE) && one.prescription() == null)
                .findFirst()
                .ifPresent(one -> {
                    var now = clock.instant();
                    var today = hospital.today(now);
                    var plan = DosePlans.plan(one.medicine(), null, TIMES, today.minusDays(DAYS), hospital.zone());
                    doses.add(new MedicationReminder(
                            patient,
                            one.medicine().id(),
                            new MedicationReminder.Choice(true, false, true, false, plan, hospital.zone()),
                            account,
                            now));
                    for (var day = 1; day <= DAYS; day++) {
                        morningAndEvening(patient, one, today.minusDays(day), day, account);
                    }
                });
    }

    private void morningAndEvening(
            PatientId patient, DoseBook.Taken one, LocalDate on, int daysAgo, AccountId account) {
        var medicine = one.medicine().id();
        var then = on.plusDays(1).atStartOfDay(hospital.zone()).toInstant();
        var morning = daysAgo == LEFT_OUT ? DoseStatus.NOT_DONE : DoseStatus.COMPLETED;
        doses.add(new MedicationAdministration(patient, medicine, on, 1, 1, morning, account, then));
        if (daysAgo % FORGETS_EVERY != 0) {
            doses.add(new MedicationAdministration(patient, medicine, on, 2, 1, DoseStatus.COMPLETED, account, then));
        }
    }
}
