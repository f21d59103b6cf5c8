package org.ohms.scheduling.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.AccessPolicy;
import org.ohms.compliance.access.Actor;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.compliance.hospital.KnownHospital;
import org.ohms.scheduling.service.ServiceId;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.PractitionerId;

/**
 * How booking goes: take turns with others who want the same people, gather what is known then, let holds that ran out
 * go, ask every policy, act, announce. Whoever had to wait judges by what the others did: an absence that was recorded
 * meanwhile counts.
 */
@ApplicationScoped
class BookingDesk {
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_KEY = 200;

    @Inject
    Appointments appointments;

    @Inject
    RunOutHolds holds;

    @Inject
    BookingCases cases;

    @Inject
    BookingPolicies policies;

    @Inject
    HoldLimit holdLimit;

    @Inject
    BookingRepeats repeats;

    @Inject
    AccessPolicy access;

    @Inject
    CurrentActor actor;

    @Inject
    AuditTrail audit;

    @Inject
    KnownHospital hospital;

    @Inject
    Event<AppointmentEvent> events;

    @Inject
    Clock clock;

    AppointmentId book(BookAppointment request) {
        insistOnForm(request);
        access.insistOn(request.patient());
        var before = repeats.bookedBefore(request);
        if (before.isPresent()) {
            return before.get();
        }
        takeTurns(request.practitioner(), request.patient());
        var booking = cases.of(request);
        clearTheWay(booking, request.patient());
        policies.insistOn(booking, request.overrideReason());
        var visit = request.hold() == null
                ? Appointment.book(
                        booking,
                        dayOf(booking),
                        request.patient(),
                        request.reason(),
                        actor.get().account())
                : bookHeld(request.hold(), booking, request);
        override(visit, booking, request.overrideReason());
        repeats.remember(visit, request);
        appointments.add(visit, AppointmentHistoryRow.What.BOOKED);
        events.fire(new AppointmentEvent.Booked(visit.visit()));
        return visit.id();
    }

    List<Refusal> objections(BookAppointment request) {
        access.insistOn(request.patient());
        return policies.objectionsTo(cases.of(request));
    }

    /** The hold of the same time that the patient has already; whoever asks at the same moment waits for the answer. */
    Optional<HeldSlot> heldAlready(
            PatientId patient, PractitionerId practitioner, ServiceId service, Instant startsAt) {
        takeTurns(practitioner, patient);
        return appointments.heldFor(patient, clock.instant()).stream()
                .filter(held -> held.isHeldFor(practitioner, service, startsAt))
                .flatMap(held -> Stream.ofNullable(held.holdUntil()).map(until -> new HeldSlot(held.id(), until)))
                .findFirst();
    }

    HeldSlot hold(HoldSlot request) {
        var minutes = hospital.settings().holdMinutes();
        return hold(request, clock.instant().plus(java.time.Duration.ofMinutes(minutes)));
    }

    /** Holds it until the moment said. */
    HeldSlot hold(HoldSlot request, Instant until) {
        if (request.patient() != null) {
            access.insistOn(request.patient());
        } else if (actor.get().kind() == Actor.Kind.PATIENT) {
            throw new DomainException(
                    DomainException.Kind.INVALID,
                    List.of(Refusal.of(CommonRefusal.REQUIRED).at("patient")));
        }
        takeTurns(request.practitioner(), request.patient());
        var booking = cases.of(request);
        clearTheWay(booking, request.patient());
        var objections = Stream.concat(policies.objectionsTo(booking).stream(), holdLimit.objectionTo(booking).stream())
                .toList();
        if (!objections.isEmpty()) {
            throw new DomainException(DomainException.Kind.REFUSED, objections);
        }
        var held = Appointment.hold(booking, dayOf(booking), until, actor.get().account());
        appointments.add(held, AppointmentHistoryRow.What.HELD);
        events.fire(new AppointmentEvent.Held(held.visit()));
        return new HeldSlot(held.id(), until);
    }

    void release(AppointmentId id) {
        var held = appointments.locked(id);
        about(held);
        if (held.status() == AppointmentStatus.RELEASED) {
            return;
        }
        held.release();
        appointments.note(held, AppointmentHistoryRow.What.RELEASED);
        appointments.keep();
        events.fire(new AppointmentEvent.Released(held.visit()));
    }

    void confirm(AppointmentId id, @Nullable Long version) {
        var visit = appointments.locked(id);
        about(visit);
        visit.insistOn(version);
        visit.confirm();
        appointments.note(visit, AppointmentHistoryRow.What.CONFIRMED);
        appointments.keep();
        events.fire(new AppointmentEvent.Confirmed(visit.visit()));
    }

    List<Refusal> objections(AppointmentId id, MoveAppointment request) {
        var visit = appointments.with(id);
        about(visit);
        return policies.objectionsTo(cases.of(visit, request));
    }

    void move(AppointmentId id, MoveAppointment request) {
        insistOnReason(request.overrideReason());
        // the turn before the visit itself, as an absence takes them: neither ever waits for the other in a circle
        takeTurns(request.practitioner(), appointments.with(id).patient());
        var visit = appointments.locked(id);
        about(visit);
        visit.insistOn(request.version());
        var booking = cases.of(visit, request);
        clearTheWay(booking, visit.patient());
        policies.insistOn(booking, request.overrideReason());
        var fromPractitioner = visit.practitioner();
        var fromTime = visit.time();
        var fromDay = visit.day();
        visit.moveTo(booking, dayOf(booking));
        override(visit, booking, request.overrideReason());
        appointments.note(visit, AppointmentHistoryRow.What.MOVED).cameFrom(fromPractitioner, fromTime);
        appointments.keep();
        events.fire(new AppointmentEvent.Rescheduled(visit.visit(), fromPractitioner, fromTime, fromDay));
    }

    void cancel(AppointmentId id, CancelAppointment request) {
        new Refusals()
                .when(
                        request.note().length() > LONGEST_REASON,
                        Refusal.of(CommonRefusal.TOO_LONG).at("note").with("max", LONGEST_REASON))
                .throwIfAny(DomainException.Kind.INVALID);
        var visit = appointments.locked(id);
        about(visit);
        visit.insistOn(request.version());
        visit.cancel(request.reason(), request.note());
        appointments.note(visit, AppointmentHistoryRow.What.CANCELLED);
        appointments.keep();
        events.fire(new AppointmentEvent.Cancelled(visit.visit(), request.reason()));
    }

    private Appointment bookHeld(AppointmentId hold, BookingCase booking, BookAppointment request) {
        var held = appointments.locked(hold);
        held.bookHeld(
                booking,
                dayOf(booking),
                request.patient(),
                request.reason(),
                actor.get().account());
        return held;
    }

    private void takeTurns(PractitionerId practitioner, @Nullable PatientId patient) {
        appointments.takeTurns(Set.of(practitioner), patient, null);
    }

    private void clearTheWay(BookingCase booking, @Nullable PatientId patient) {
        if (booking.room() != null) {
            appointments.takeTurns(Set.of(), null, booking.room());
        }
        holds.release(booking.practitioner().id(), patient, booking.occupied());
    }

    /** Whether rules did not count is kept with the visit and in the audit, only if one really did not. */
    private void override(Appointment visit, BookingCase booking, @Nullable String reason) {
        if (reason != null
                && !reason.isBlank()
                && !booking.byPatient()
                && policies.objectionsTo(booking).stream()
                        .anyMatch(r -> r.params().containsKey("override"))) {
            visit.overriddenBecause(reason);
            audit.reason(reason);
        }
    }

    private void about(Appointment visit) {
        var patient = visit.patient();
        if (patient != null) {
            audit.patient(patient);
        }
    }

    private static LocalDate dayOf(BookingCase booking) {
        return LocalDate.ofInstant(
                booking.time().startsAt(), booking.knownPlace().zone());
    }

    private static void insistOnReason(@Nullable String override) {
        new Refusals().add(tooLong(override)).throwIfAny(DomainException.Kind.INVALID);
    }

    private static Optional<Refusal> tooLong(@Nullable String override) {
        return override != null && override.length() > LONGEST_REASON
                ? Optional.of(
                        Refusal.of(CommonRefusal.TOO_LONG).at("overrideReason").with("max", LONGEST_REASON))
                : Optional.empty();
    }

    private static void insistOnForm(BookAppointment request) {
        var key = request.idempotencyKey();
        new Refusals()
                .when(
                        request.reason().length() > LONGEST_REASON,
                        Refusal.of(CommonRefusal.TOO_LONG).at("reason").with("max", LONGEST_REASON))
                .add(tooLong(request.overrideReason()))
                .when(
                        key != null && (key.isBlank() || key.length() > LONGEST_KEY || key.contains(",")),
                        Refusal.of(CommonRefusal.MALFORMED).at("idempotencyKey"))
                .throwIfAny(DomainException.Kind.INVALID);
    }
}
