package org.ohms.scheduling.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.scheduling.place.PlaceLookup;
import org.ohms.scheduling.place.PlaceRow;
import org.ohms.scheduling.place.RoomId;
import org.ohms.scheduling.place.RoomRow;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.time.HospitalDay;

/** How a visit goes through the house. */
@ApplicationScoped
class VisitFlow {
    @Inject
    Appointments appointments;

    @Inject
    RunOutHolds holds;

    @Inject
    PlaceLookup places;

    @Inject
    AuditTrail audit;

    @Inject
    HospitalDay hospital;

    @Inject
    Event<AppointmentEvent> events;

    @Inject
    Clock clock;

    void arrive(AppointmentId id, @Nullable Long version) {
        var visit = locked(id);
        visit.insistOn(version);
        var zone = place(visit).map(PlaceRow::zone).orElseGet(hospital::zone);
        if (!LocalDate.ofInstant(clock.instant(), zone).equals(visit.day())) {
            throw DomainException.refused(AppointmentRefusal.NOT_ON_THIS_DAY);
        }
        if (!visit.status().takesTime()) {
            takeTimeBack(visit);
        }
        visit.arrive(clock.instant());
        done(visit, AppointmentHistoryRow.What.ARRIVED, AppointmentEvent.Arrived::new);
    }

    void showToRoom(AppointmentId id, @Nullable RoomId room) {
        var visit = locked(id);
        if (room != null
                && place(visit).flatMap(p -> p.room(room)).filter(RoomRow::open).isEmpty()) {
            throw DomainException.refused(AppointmentRefusal.UNKNOWN_ROOM);
        }
        visit.showTo(room);
        done(visit, AppointmentHistoryRow.What.ROOMED, AppointmentEvent.Roomed::new);
    }

    void start(AppointmentId id) {
        var visit = locked(id);
        visit.start(clock.instant());
        done(visit, AppointmentHistoryRow.What.STARTED, AppointmentEvent.Started::new);
    }

    void finish(AppointmentId id) {
        var visit = locked(id);
        visit.finish(clock.instant());
        done(visit, AppointmentHistoryRow.What.FINISHED, AppointmentEvent.Fulfilled::new);
    }

    void noShow(AppointmentId id) {
        var visit = locked(id);
        if (visit.status().isAhead() && visit.time().startsAt().isAfter(clock.instant())) {
            throw DomainException.refused(AppointmentRefusal.TOO_EARLY);
        }
        visit.miss();
        done(visit, AppointmentHistoryRow.What.NO_SHOW, AppointmentEvent.Missed::new);
    }

    void undo(AppointmentId id) {
        var visit = locked(id);
        if (visit.canUndo() && !visit.status().takesTime()) {
            takeTimeBack(visit);
        }
        var mistaken = visit.undo();
        done(visit, AppointmentHistoryRow.What.UNDONE, now -> new AppointmentEvent.Undone(now, mistaken));
    }

    /** The time was free meanwhile; the turn is taken so that the refusal is a plain one when somebody else has it. */
    private void takeTimeBack(Appointment visit) {
        appointments.takeTurns(Set.of(visit.practitioner()), visit.patient(), visit.room());
        holds.release(visit.practitioner(), visit.patient(), visit.time());
        if (!appointments
                .busy(List.of(visit.practitioner()), List.of(), visit.time())
                .isEmpty()) {
            throw DomainException.refused(AppointmentRefusal.SLOT_TAKEN);
        }
    }

    private Appointment locked(AppointmentId id) {
        var visit = appointments.locked(id);
        var patient = visit.patient();
        if (patient != null) {
            audit.patient(patient);
        }
        return visit;
    }

    private java.util.Optional<PlaceRow> place(Appointment visit) {
        return places.row(visit.place());
    }

    private void done(
            Appointment visit,
            AppointmentHistoryRow.What what,
            Function<AppointmentEvent.Visit, AppointmentEvent> event) {
        appointments.note(visit, what);
        appointments.keep();
        events.fire(event.apply(visit.visit()));
    }
}
