package org.ohms.scheduling.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.ohms.compliance.access.AccessPolicy;
import org.ohms.compliance.access.OwnRecord;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.PatientId;

/** Whose visits a patient's request is about, and that it is about no others: somebody else's visit does not exist. */
@ApplicationScoped
class OwnDesk {
    private static final String PART = "visits";

    @Inject
    OwnRecord own;

    @Inject
    AccessPolicy access;

    @Inject
    Appointments appointments;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** The patient who acts. */
    PatientId patient() {
        var patient = own.insist(PART);
        access.insistOn(patient);
        return patient;
    }

    /** What is held for the patient who acts and has not run out. */
    List<Appointment> holds() {
        return appointments.heldFor(patient(), clock.instant());
    }

    Appointment visit(AppointmentId id) {
        audit.object("Appointment", id.value());
        return mine(appointments.with(id));
    }

    /** The visit, locked until the transaction ends. */
    Appointment locked(AppointmentId id) {
        audit.object("Appointment", id.value());
        return mine(appointments.locked(id));
    }

    private Appointment mine(Appointment visit) {
        if (!patient().equals(visit.patient())) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
        return visit;
    }
}
