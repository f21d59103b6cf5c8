package org.ohms.pharmacy.dispensing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.records.chart.ChartPen;
import org.ohms.records.chart.Charts;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.PatientId;

/** Those who care for a patient follow a prescription at the pharmacy, and answer what it asks. */
@Stateless
public class PatientDispenses {
    private static final String TYPE = "MedicationDispense";

    @Inject
    ChartPen pen;

    @Inject
    Charts charts;

    @Inject
    Dispenses dispenses;

    @Inject
    Counter counter;

    /** Everything that was done for a prescription, the first first. */
    @RolesAllowed("chart.read")
    public List<DispenseSeen> of(PatientId patient, UUID prescription) {
        pen.open(patient, "MedicationRequest", prescription);
        var found = dispenses.of(prescription).stream()
                .filter(one -> one.patient().equals(patient))
                .toList();
        var who = dispenses.who(found);
        return found.stream()
                .map(one -> new DispenseSeen(one.row(who), one.course(who)))
                .toList();
    }

    /**
     * Answers a doubt: the pharmacy goes on with the prescription as it is.
     *
     * @throws DomainException REFUSED when nothing is asked any more
     */
    @RolesAllowed("prescription.write")
    public void answer(PatientId patient, UUID dispense, long version, @Nullable String answer) {
        pen.open(patient, TYPE, dispense);
        var held = charts.locked(MedicationDispense.class, patient, dispense, version);
        counter.answer(held, answer, pen.me(), pen.now());
        pen.wrote(patient, TYPE, dispense);
    }
}
