package org.ohms.scheduling.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.shared.crypto.Vault;
import org.ohms.shared.error.DomainException;

/**
 * Tells a retry from a new booking: the same key of the same person for the same request gets the visit booked first;
 * for another request it is refused. What was asked for is kept as a keyed digest, because it holds words about a patient.
 */
@ApplicationScoped
class BookingRepeats {
    @Inject
    Appointments appointments;

    @Inject
    CurrentActor actor;

    @Inject
    Vault vault;

    Optional<AppointmentId> bookedBefore(BookAppointment request) {
        var key = request.idempotencyKey();
        if (key == null) {
            return Optional.empty();
        }
        var account = actor.account();
        appointments.takeTurn("key " + account + " " + key);
        var before = appointments.bookedWith(account, key);
        if (before.isPresent() && !before.get().wasBookedWith(digest(request))) {
            throw DomainException.refused(AppointmentRefusal.KEY_REUSED);
        }
        return before.map(Appointment::id);
    }

    void remember(Appointment visit, BookAppointment request) {
        var key = request.idempotencyKey();
        if (key != null) {
            visit.rememberKey(key, digest(request));
        }
    }

    private byte[] digest(BookAppointment request) {
        return vault.fingerprint("booking\n" + request);
    }
}
