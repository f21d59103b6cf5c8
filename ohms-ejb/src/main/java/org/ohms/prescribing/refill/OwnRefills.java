package org.ohms.prescribing.refill;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.OwnRecord;
import org.ohms.prescribing.prescription.PrescriptionLookup;
import org.ohms.records.chart.ChartPen;
import org.ohms.records.coding.Rules;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.id.PatientId;

/** Patients ask for more of what was prescribed to them, and read the answers. */
@Stateless
public class OwnRefills {
    private static final String PART = "health";
    private static final int MOST_WORDS = 500;

    @Inject
    OwnRecord own;

    @Inject
    ChartPen pen;

    @Inject
    Refills refills;

    @Inject
    PrescriptionLookup prescriptions;

    @Inject
    Event<RefillEvent> events;

    /** What was asked for, the newest first. */
    @RolesAllowed("own-chart.read")
    public List<RefillRow> mine() {
        return refills.of(opened());
    }

    /**
     * Asks for more.
     *
     * @throws DomainException NOT_FOUND for what is not prescribed to them now; REFUSED while the same is asked already
     */
    @RolesAllowed("own-refill.ask")
    public UUID ask(UUID prescription, @Nullable String words) {
        var patient = opened();
        var refusals = new Refusals();
        var said = Rules.optional(words, "words", MOST_WORDS, refusals);
        if (!prescriptions.isValid(patient, prescription)) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
        refusals.throwIfAny(DomainException.Kind.INVALID);
        var refill = new RefillRequest(patient, prescription, said, pen.me(), pen.now());
        refills.add(refill);
        pen.wrote(patient, "RefillRequest", refill.id());
        events.fire(new RefillEvent.Asked(patient, refill.id(), prescription));
        return refill.id();
    }

    private PatientId opened() {
        var patient = own.insist(PART);
        pen.open(patient);
        return patient;
    }
}
