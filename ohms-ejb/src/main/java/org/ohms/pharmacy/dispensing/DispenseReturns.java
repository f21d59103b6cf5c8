package org.ohms.pharmacy.dispensing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.ohms.records.chart.ChartPen;
import org.ohms.shared.error.DomainException;

/** What comes back after it was handed over. */
@Stateless
public class DispenseReturns {
    private static final String TYPE = "MedicationDispense";

    @Inject
    ChartPen pen;

    @Inject
    Dispenses dispenses;

    @Inject
    TakingBack taking;

    @Inject
    Event<MedicationReturned> returned;

    /** What came back of a dispense, the first first. */
    @RolesAllowed("medication.dispense")
    public List<ReturnRow> of(UUID dispense) {
        var found = dispenses.with(dispense);
        pen.open(found.patient(), TYPE, dispense);
        return taking.of(dispense);
    }

    /**
     * Takes something back.
     *
     * @throws DomainException REFUSED for what was never handed over, for more than was given, and for what is controlled
     */
    @RolesAllowed("medication.dispense")
    public void takeBack(TakeBack wanted) {
        var dispense = dispenses.locked(wanted.dispense());
        pen.open(dispense.patient(), TYPE, dispense.id());
        taking.take(dispense, wanted, pen.me(), pen.now()).ifPresent(returned::fire);
        pen.wrote(dispense.patient(), TYPE, dispense.id());
    }
}
