package org.ohms.pharmacy.dispensing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.ohms.compliance.access.AccessPolicy;
import org.ohms.records.chart.ChartPen;

/** What waits at the counter, and one of it with everything the counter needs. */
@Stateless
public class DispensingQueue {
    private static final String TYPE = "MedicationDispense";

    @Inject
    AccessPolicy policy;

    @Inject
    ChartPen pen;

    @Inject
    Dispenses dispenses;

    @Inject
    DispenseReading reading;

    /** What is to be verified, picked or labelled, the longest wait first. */
    @RolesAllowed("medication.dispense")
    public List<DispenseRow> open() {
        return listed(dispenses.standing(List.of(DispenseState.WAITING, DispenseState.VERIFIED, DispenseState.PICKED)));
    }

    /** What waits to be collected. */
    @RolesAllowed("medication.dispense")
    public List<DispenseRow> ready() {
        return listed(dispenses.standing(List.of(DispenseState.READY)));
    }

    /** What prescribers were asked about. */
    @RolesAllowed("medication.dispense")
    public List<DispenseRow> held() {
        return listed(dispenses.standing(List.of(DispenseState.HELD)));
    }

    /** What was handed over, the last first. */
    @RolesAllowed("medication.dispense")
    public List<DispenseRow> handedOver() {
        return listed(dispenses.handedOver());
    }

    /** How many are to be verified, picked or labelled. */
    @RolesAllowed("medication.dispense")
    public long openCount() {
        return dispenses.openCount();
    }

    @RolesAllowed("medication.dispense")
    public DispenseDetails dispense(UUID id) {
        var found = dispenses.with(id);
        pen.open(found.patient(), TYPE, id);
        return reading.details(found);
    }

    /** From what it may be picked, the lots that expire first first. */
    @RolesAllowed("medication.dispense")
    public List<PickChoice> choices(UUID id) {
        var found = dispenses.with(id);
        pen.open(found.patient(), TYPE, id);
        return reading.choices(found);
    }

    private List<DispenseRow> listed(List<MedicationDispense> found) {
        policy.listed(found.stream().map(MedicationDispense::patient).toList());
        return dispenses.rows(found);
    }
}
