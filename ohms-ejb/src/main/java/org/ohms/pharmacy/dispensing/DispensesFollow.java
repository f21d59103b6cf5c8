package org.ohms.pharmacy.dispensing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.ohms.prescribing.prescription.PrescriptionEvent;
import org.ohms.prescribing.prescription.PrescriptionLookup;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;

/** What becomes valid comes to the pharmacy; what ends, or makes room for another, is not handed over any more. */
@ApplicationScoped
class DispensesFollow {
    @Inject
    Dispenses dispenses;

    @Inject
    PrescriptionLookup prescriptions;

    @Inject
    Picking picking;

    @Inject
    Clock clock;

    void on(@Observes PrescriptionEvent.Valid valid) {
        var earlier = valid.replaces();
        if (earlier != null) {
            cancel(valid.patient(), earlier, valid.by());
        }
        dispenses.add(new MedicationDispense(
                prescriptions.details(valid.patient(), valid.prescription()),
                dispenses.nextNumber(),
                1,
                clock.instant()));
    }

    void on(@Observes PrescriptionEvent.Ended ended) {
        cancel(ended.patient(), ended.prescription(), ended.by());
    }

    private void cancel(PatientId patient, UUID prescription, AccountId by) {
        for (var dispense : dispenses.underWay(patient, prescription)) {
            picking.putBack(dispense);
            dispense.cancel(null, by, clock.instant());
        }
        dispenses.keep();
    }
}
