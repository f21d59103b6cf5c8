package org.ohms.pharmacy.dispensing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.ohms.prescribing.prescription.PrescriptionLookup;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;

/** A prescription leaves the house's pharmacy for another one, or comes back to it. */
@ApplicationScoped
public class HouseDispenses {
    @Inject
    Dispenses dispenses;

    @Inject
    Picking picking;

    @Inject
    Counter counter;

    @Inject
    PrescriptionLookup prescriptions;

    /**
     * Puts back what is under way.
     *
     * @return whether nothing of it was given here; else it stays
     */
    public boolean leave(PatientId patient, UUID request, AccountId by, Instant now) {
        var underWay = dispenses.underWay(patient, request);
        if (dispenses.of(request).stream().anyMatch(one -> one.state() == DispenseState.HANDED_OVER)) {
            return false;
        }
        for (var dispense : underWay) {
            picking.putBack(dispense);
            dispense.cancel(null, by, now);
        }
        dispenses.keep();
        return true;
    }

    /**
     * It waits at the counter again.
     *
     * @throws DomainException REFUSED when it is not valid any more, or is under way already
     */
    public UUID comeBack(PatientId patient, UUID request, Instant now) {
        var details = prescriptions.details(patient, request);
        if (!details.row().isActive()) {
            throw DomainException.refused(DispenseRefusal.NOT_VALID);
        }
        var before = dispenses.of(request).stream()
                .findFirst()
                .orElseThrow(() -> DomainException.refused(DispenseRefusal.NOT_NOW));
        return counter.repeat(before, details, now);
    }
}
