package org.ohms.pharmacy.dispensing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.AsksAgain;
import org.ohms.records.chart.ChartPen;
import org.ohms.shared.error.DomainException;

/** The counter: a pharmacist verifies, picks, labels and hands over, or holds what is in doubt. */
@Stateless
public class Dispensing {
    private static final String TYPE = "MedicationDispense";

    @Inject
    ChartPen pen;

    @Inject
    Dispenses dispenses;

    @Inject
    Verifying verifying;

    @Inject
    Picking picking;

    @Inject
    Counter counter;

    /**
     * Answers for it as the second pair of eyes. The check runs once more in this moment.
     *
     * @throws DomainException REFUSED when the prescription is not valid any more, or a stop is new; INVALID without two
     *     identifiers, or while nobody judged what there is to judge
     */
    @RolesAllowed("medication.dispense")
    public void verify(VerifyDispense said) {
        var dispense = opened(said.dispense(), said.version());
        verifying.verify(dispense, said, pen.me(), pen.now());
        wrote(dispense);
    }

    /**
     * Takes it from the shelf: stock is set aside until it is handed over.
     *
     * @throws DomainException REFUSED for another medicine, a lot that was not read, a lot that does not expire first, too
     *     much, or more than there is
     */
    @RolesAllowed("medication.dispense")
    public void pick(PickMedicine wanted) {
        var dispense = opened(wanted.dispense(), wanted.version());
        var signed = verifying.insistOnValid(dispense);
        picking.pick(dispense, signed.row().words(), wanted, pen.me(), pen.now());
        wrote(dispense);
    }

    /** Puts back what was picked, to pick anew. */
    @RolesAllowed("medication.dispense")
    public void putBack(UUID id, long version) {
        var dispense = opened(id, version);
        picking.putBack(dispense);
        dispense.putBack();
        wrote(dispense);
    }

    /**
     * A second person, right after a sign-in of their own, has seen a controlled medicine counted.
     *
     * @throws DomainException REFUSED for whoever picked it
     */
    @RolesAllowed("medication.dispense")
    @AsksAgain
    public void witness(UUID id, long version) {
        var dispense = opened(id, version);
        dispense.witness(pen.me(), pen.now());
        wrote(dispense);
    }

    /** The labels are printed: it waits to be collected, and the patient is told. */
    @RolesAllowed("medication.dispense")
    public void label(UUID id, long version) {
        var dispense = opened(id, version);
        counter.label(dispense, pen.now());
        wrote(dispense);
    }

    /**
     * Hands it over. Pressed twice, or sent again after an answer was lost, it is handed over once.
     *
     * @return id of what is owed then; null when nothing is
     */
    @RolesAllowed("medication.dispense")
    public @Nullable UUID handOver(HandOver said) {
        var dispense = dispenses.locked(said.dispense());
        pen.open(dispense.patient(), TYPE, dispense.id());
        if (dispense.state() == DispenseState.HANDED_OVER && pen.me().equals(dispense.endedBy())) {
            return null;
        }
        Dispenses.insistOnVersion(dispense, said.version());
        verifying.insistOnValid(dispense);
        var rest = counter.handOver(dispense, said, pen.me(), pen.now());
        wrote(dispense);
        return rest;
    }

    /** Asks the prescriber, and holds it until there is an answer. */
    @RolesAllowed("medication.dispense")
    public void hold(UUID id, long version, @Nullable String doubt) {
        var dispense = opened(id, version);
        counter.hold(dispense, doubt, pen.me(), pen.now());
        wrote(dispense);
    }

    /** Writes down what the prescriber said on the telephone, and goes on. */
    @RolesAllowed("medication.dispense")
    public void answered(UUID id, long version, @Nullable String answer) {
        var dispense = opened(id, version);
        counter.answer(dispense, answer, pen.me(), pen.now());
        wrote(dispense);
    }

    /** The patient does not want it, or does not come for it. */
    @RolesAllowed("medication.dispense")
    public void cancel(UUID id, long version, @Nullable String why) {
        var dispense = opened(id, version);
        counter.cancel(dispense, why, pen.me(), pen.now());
        wrote(dispense);
    }

    /**
     * The patient comes for a repeat.
     *
     * @param id of an earlier one of the same prescription
     */
    @RolesAllowed("medication.dispense")
    public UUID repeat(UUID id) {
        var before = dispenses.with(id);
        pen.open(before.patient(), TYPE, id);
        var fresh = counter.repeat(before, verifying.insistOnValid(before), pen.now());
        pen.wrote(before.patient(), TYPE, fresh);
        return fresh;
    }

    private MedicationDispense opened(UUID id, long version) {
        var dispense = dispenses.locked(id);
        pen.open(dispense.patient(), TYPE, id);
        Dispenses.insistOnVersion(dispense, version);
        return dispense;
    }

    private void wrote(MedicationDispense dispense) {
        dispenses.keep();
        pen.wrote(dispense.patient(), TYPE, dispense.id());
    }
}
