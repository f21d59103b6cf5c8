package org.ohms.prescribing.prescription;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.Clearance;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.prescribing.medicine.StopReason;
import org.ohms.records.chart.ChartPen;
import org.ohms.records.chart.Charts;
import org.ohms.records.coding.Rules;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.id.PatientId;

/** What becomes of prescriptions: read, agreed to by a second prescriber, stopped, taken back. */
@Stateless
public class PrescriptionDesk {
    private static final String TYPE = "MedicationRequest";

    @Inject
    ChartPen pen;

    @Inject
    Charts charts;

    @Inject
    Prescriptions prescriptions;

    @Inject
    PrescriptionEnding ending;

    @Inject
    PrescriptionWriting writing;

    @Inject
    AuditTrail audit;

    @Inject
    Event<PrescriptionEvent> events;

    /** All of a patient, the newest first. */
    @RolesAllowed("chart.read")
    public List<PrescriptionRow> of(PatientId patient) {
        pen.open(patient);
        return prescriptions.of(patient);
    }

    /** One with the check it was signed on. */
    @RolesAllowed("chart.read")
    public PrescriptionDetails prescription(PatientId patient, UUID id) {
        pen.open(patient, TYPE, id);
        return prescriptions.details(patient, id);
    }

    /**
     * Answers for it as the second prescriber.
     *
     * @throws DomainException REFUSED for whoever signed it, and when there is a stop by now that nobody answered
     */
    @RolesAllowed("prescription.write")
    public void confirm(PatientId patient, UUID id, long version) {
        pen.open(patient, TYPE, id);
        var request = charts.locked(MedicationRequest.class, patient, id, version);
        request.confirm(pen.me(), pen.now());
        ending.confirmed(request, pen.me(), pen.now());
        charts.keep();
        events.fire(new PrescriptionEvent.Valid(patient, id, request.replaces(), request.collectAt(), pen.me()));
        pen.wrote(patient, TYPE, id);
    }

    /**
     * Says who may read it, with all that hangs on it: those cleared for the label.
     *
     * @throws DomainException INVALID above one's own clearance; STALE when somebody else was faster
     */
    @RolesAllowed("prescription.write")
    public void label(PatientId patient, UUID id, long version, @Nullable Clearance label) {
        pen.open(patient, TYPE, id);
        var wanted = label == null ? Clearance.N : label;
        audit.action("PrescriptionDesk.label." + wanted);
        var request = charts.locked(MedicationRequest.class, patient, id, version);
        writing.insistOnCleared(wanted);
        request.label(wanted);
        charts.keep();
        pen.wrote(patient, TYPE, id);
    }

    /** Stops it, with a reason: the patient takes it no more. */
    @RolesAllowed("prescription.write")
    public void stop(PatientId patient, UUID id, long version, @Nullable StopReason reason, @Nullable String why) {
        pen.open(patient, TYPE, id);
        var refusals = new Refusals();
        Rules.chosen(reason, "stopReason", refusals);
        var said = Rules.optional(why, "why", Rules.TEXT, refusals);
        var request = charts.locked(MedicationRequest.class, patient, id, version);
        refusals.throwIfAny(DomainException.Kind.INVALID);
        ending.stop(request, reason == null ? StopReason.OTHER : reason, said, pen.me(), pen.now());
        events.fire(new PrescriptionEvent.Ended(patient, id, pen.me()));
        pen.wrote(patient, TYPE, id);
    }

    /** Takes it back, saying why: it was a mistake, or the second prescriber does not agree. */
    @RolesAllowed("prescription.write")
    public void cancel(PatientId patient, UUID id, long version, @Nullable String why) {
        pen.open(patient, TYPE, id);
        var refusals = new Refusals();
        var said = Rules.required(why, "why", refusals);
        var request = charts.locked(MedicationRequest.class, patient, id, version);
        refusals.throwIfAny(DomainException.Kind.INVALID);
        ending.cancel(request, said, pen.me(), pen.now());
        events.fire(new PrescriptionEvent.Ended(patient, id, pen.me()));
        pen.wrote(patient, TYPE, id);
    }
}
