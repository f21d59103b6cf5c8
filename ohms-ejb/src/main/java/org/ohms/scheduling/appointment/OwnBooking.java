package org.ohms.scheduling.appointment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.compliance.hospital.KnownHospital;
import org.ohms.scheduling.service.ServiceId;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.PractitionerId;

/** How patients book for themselves: hold a time, think, book it. */
@Stateless
public class OwnBooking {
    /** How often a hold can be made longer, each time by as much as it began with. */
    static final int EXTENSIONS = 10;

    @Inject
    OwnDesk own;

    @Inject
    BookingDesk desk;

    @Inject
    OwnVisitReader reader;

    @Inject
    KnownHospital hospital;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * Keeps a time from others for some minutes. Asked twice for the same time, it is the same hold.
     *
     * @throws DomainException with every reason that speaks against it
     */
    @RolesAllowed("appointment.book")
    public HeldSlot hold(PractitionerId practitioner, ServiceId service, Instant startsAt) {
        var patient = own.patient();
        var before = desk.heldAlready(patient, practitioner, service, startsAt);
        var held = before.isPresent() ? before.get() : desk.hold(HoldSlot.of(patient, practitioner, service, startsAt));
        audit.object("Appointment", held.id().value());
        return held;
    }

    /** All times the patient holds now, the earliest first. */
    @RolesAllowed("appointment.book")
    public List<OwnHold> holds() {
        return own.holds().stream().map(this::read).toList();
    }

    /** A time the patient holds, or has held. */
    @RolesAllowed("appointment.book")
    public OwnHold held(AppointmentId hold) {
        return read(own.visit(hold));
    }

    private OwnHold read(Appointment held) {
        var now = clock.instant();
        var until = held.holdUntil();
        var over = held.status() == AppointmentStatus.RELEASED || held.hasRunOut(now);
        return new OwnHold(
                reader.of(held),
                until == null ? now : until,
                over,
                !over && until != null && until.isBefore(held.holdableUntil(minutes(), EXTENSIONS)),
                reader.isVideoOffered(held));
    }

    /** Keeps it longer. */
    @RolesAllowed("appointment.book")
    public HeldSlot moreTime(AppointmentId hold) {
        var held = own.locked(hold);
        var until = held.holdLonger(clock.instant(), minutes(), EXTENSIONS);
        return new HeldSlot(hold, until);
    }

    /** Gives it back; one that has run out already is fine too. */
    @RolesAllowed("appointment.book")
    public void release(AppointmentId hold) {
        own.locked(hold);
        desk.release(hold);
    }

    /**
     * The held time becomes a visit. Pressed twice it is the same visit.
     *
     * @param reason what the doctor should know, in the patient's words; may be empty
     * @throws DomainException with every reason that speaks against it, {@link AppointmentRefusal#HOLD_HAS_RUN_OUT} among them
     */
    @RolesAllowed("appointment.book")
    public AppointmentId book(AppointmentId hold, String reason, boolean video) {
        var held = own.locked(hold);
        if (held.status().isAhead()) {
            return hold;
        }
        var request = BookAppointment.of(
                        own.patient(),
                        held.practitioner(),
                        held.service(),
                        held.time().startsAt())
                .at(held.place(), held.room())
                .because(reason)
                .usingHold(hold);
        return desk.book(video ? request.byVideo() : request);
    }

    private Duration minutes() {
        return Duration.ofMinutes(hospital.settings().holdMinutes());
    }
}
