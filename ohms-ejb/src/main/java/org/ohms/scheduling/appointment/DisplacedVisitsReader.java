package org.ohms.scheduling.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import org.ohms.scheduling.availability.ExceptionId;
import org.ohms.shared.id.PractitionerId;
import org.ohms.shared.time.TimeSlot;

/** Finds and marks the visits an absence displaces. */
@ApplicationScoped
class DisplacedVisitsReader implements DisplacedVisits {
    @Inject
    EntityManager entities;

    @Inject
    Appointments appointments;

    @Inject
    VisitRows rows;

    @Inject
    VisitReader reader;

    @Inject
    Event<AppointmentEvent> events;

    @Override
    public void takeTurn(PractitionerId practitioner) {
        appointments.takeTurns(Set.of(practitioner), null, null);
    }

    @Override
    public List<AppointmentRow> ahead(PractitionerId practitioner, TimeSlot span) {
        return shown(displaced(practitioner, span));
    }

    @Override
    public List<AppointmentRow> mark(ExceptionId absence, PractitionerId practitioner, TimeSlot span) {
        var displaced = displaced(practitioner, span);
        for (var visit : displaced) {
            if (visit.mark(absence)) {
                appointments.note(visit, AppointmentHistoryRow.What.TO_MOVE);
                events.fire(new AppointmentEvent.Marked(visit.visit(), true));
            }
        }
        appointments.keep();
        return shown(displaced);
    }

    @Override
    public List<AppointmentRow> marked(ExceptionId absence) {
        return shown(markedFor(absence));
    }

    @Override
    public void unmark(ExceptionId absence) {
        for (var visit : markedFor(absence)) {
            if (visit.unmark()) {
                appointments.note(visit, AppointmentHistoryRow.What.NOT_TO_MOVE);
                events.fire(new AppointmentEvent.Marked(visit.visit(), false));
            }
        }
        appointments.keep();
    }

    private List<Appointment> displaced(PractitionerId practitioner, TimeSlot span) {
        return appointments.on(practitioner, span).stream()
                .filter(v -> v.status().isAhead())
                .toList();
    }

    private List<Appointment> markedFor(ExceptionId absence) {
        return entities.createQuery(
                        "select a from Appointment a where a.toMoveFor = :absence order by a.time.startsAt, a.id",
                        Appointment.class)
                .setParameter("absence", absence)
                .getResultList();
    }

    private List<AppointmentRow> shown(List<Appointment> visits) {
        var read = rows.of(visits);
        reader.note(read);
        return read;
    }
}
