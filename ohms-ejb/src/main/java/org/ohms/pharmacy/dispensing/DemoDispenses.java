package org.ohms.pharmacy.dispensing;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import org.ohms.identity.account.AccountDirectory;
import org.ohms.patients.demo.DemoCast;
import org.ohms.prescribing.prescription.PrescriptionLookup;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.start.DemoDataWanted;
import org.ohms.shared.time.HospitalDay;

/** What the pharmacy of the demonstration hospital has handed over already this morning; the rest waits in the queue. */
@ApplicationScoped
class DemoDispenses {
    /** A line up and down: whoever plays the patient signs with it. */
    private static final String SIGNATURE = "M80 130L140 60L190 140L250 70L310 130L400 90L520 110";

    private static final String PHARMACIST = "pharmacist@demo.ohms";
    private static final String SERVED = "Iyer";
    private static final Set<Identifier> KNOWN_BY = EnumSet.of(Identifier.NAME, Identifier.BIRTH_DATE);

    @Inject
    Dispenses dispenses;

    @Inject
    PrescriptionLookup prescriptions;

    @Inject
    Picking picking;

    @Inject
    Counter counter;

    @Inject
    DemoCast cast;

    @Inject
    AccountDirectory accounts;

    @Inject
    HospitalDay hospital;

    @Inject
    CounterSettings settings;

    @Inject
    Clock clock;

    /** After prices are published, so that what was handed over has one. */
    void serve(@Observes @Priority(344) DemoDataWanted wanted) {
        var patient = cast.byFamily().get(SERVED);
        if (patient != null) {
            accounts.byEmail(PHARMACIST).ifPresent(pharmacist -> serve(patient, pharmacist));
        }
    }

    private void serve(PatientId patient, AccountId pharmacist) {
        dispenses.of(patient).stream()
                .filter(one -> one.state() == DispenseState.WAITING)
                .toList()
                .forEach(one -> serve(one, pharmacist));
    }

    private void serve(MedicationDispense dispense, AccountId pharmacist) {
        var now = clock.instant();
        var signed = prescriptions.details(dispense.patient(), dispense.request());
        var words = signed.row().words();
        for (var item : picking.choices(words)) {
            var lines = picking.proposal(item.id(), dispense.due(), hospital.today(now)).stream()
                    .filter(one -> one.take().signum() > 0)
                    .map(one -> new PickLine(
                            one.lot().lot(),
                            one.lot().place(),
                            one.take(),
                            one.lot().number()))
                    .toList();
            // each step by itself, as at the counter: the database judges the way from one to the next
            dispense.verify(KNOWN_BY, signed.check().outcome(), pharmacist, now);
            dispenses.keep();
            picking.pick(
                    dispense,
                    words,
                    new PickMedicine(dispense.id(), dispense.version(), item.id(), lines, null, false),
                    pharmacist,
                    now);
            dispenses.keep();
            dispense.label(settings.toBeCollected(now), now);
            dispenses.keep();
            counter.handOver(
                    dispense,
                    new HandOver(
                            dispense.id(),
                            dispense.version(),
                            Receiver.PATIENT,
                            null,
                            KNOWN_BY,
                            Set.of(CounselPoint.WHAT_IT_IS, CounselPoint.HOW_TO_TAKE),
                            false,
                            null,
                            SIGNATURE),
                    pharmacist,
                    now);
            return;
        }
    }
}
