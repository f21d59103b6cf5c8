package org.ohms.scheduling.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ohms.scheduling.practitioner.PractitionerLookup;
import org.ohms.scheduling.practitioner.PractitionerRow;

/**
 * Visits by video, for the rooms in which they take place. Who comes into the room has arrived, who is let in is with the
 * provider, and when the room closes the visit is done: the day's schedule shows it like any other visit. What does not fit
 * where a visit stands is left as it is: the desk may have been faster.
 */
@ApplicationScoped
public class VideoAppointments {
    @Inject
    EntityManager entities;

    @Inject
    VisitRows rows;

    @Inject
    VisitFlow flow;

    @Inject
    Appointments appointments;

    @Inject
    PractitionerLookup practitioners;

    @Inject
    Clock clock;

    /** The visit, if the actor reaches it and it is somebody's visit by video. */
    public Optional<VideoAppointment> find(AppointmentId id) {
        var visit = entities.find(Appointment.class, id.value());
        if (visit == null || !visit.video()) {
            return Optional.empty();
        }
        var patient = visit.patient();
        if (patient == null) {
            return Optional.empty();
        }
        var host = practitioners
                .row(visit.practitioner())
                .map(PractitionerRow::account)
                .orElse(null);
        return Optional.of(new VideoAppointment(rows.of(List.of(visit)).get(0), patient, host));
    }

    /** The patient waits in the room. */
    public void arrive(AppointmentId id) {
        var visit = appointments.locked(id);
        var row = rows.of(List.of(visit)).get(0);
        if (visit.status().isAhead()
                && LocalDate.ofInstant(clock.instant(), row.zone()).equals(row.day())) {
            flow.arrive(id, null);
        }
    }

    /** The patient was let in. */
    public void start(AppointmentId id) {
        arrive(id);
        if (appointments.locked(id).status().canBecome(AppointmentStatus.STARTED)) {
            flow.start(id);
        }
    }

    /** The room was closed after the patient had been let in. */
    public void finish(AppointmentId id) {
        if (appointments.locked(id).status().canBecome(AppointmentStatus.FULFILLED)) {
            flow.finish(id);
        }
    }
}
