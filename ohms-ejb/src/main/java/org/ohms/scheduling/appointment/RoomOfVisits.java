package org.ohms.scheduling.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.ohms.patients.copy.CopyEntry;
import org.ohms.patients.copy.RecordRoom;
import org.ohms.shared.id.PatientId;

/** The patient's visits, those to come and those that are over, the newest first. */
@ApplicationScoped
class RoomOfVisits implements RecordRoom {
    private static final List<AppointmentStatus> NEVER_BOOKED =
            List.of(AppointmentStatus.HELD, AppointmentStatus.RELEASED);

    @Inject
    EntityManager entities;

    @Inject
    VisitRows rows;

    @Override
    public String code() {
        return "visits";
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public List<CopyEntry> entries(PatientId patient) {
        var visits = entities.createQuery("""
                        select a from Appointment a where a.patient = :patient and a.status not in :hidden
                        order by a.time.startsAt desc, a.id""", Appointment.class)
                .setParameter("patient", patient)
                .setParameter("hidden", NEVER_BOOKED)
                .getResultList();
        return rows.of(visits).stream().map(RoomOfVisits::entry).toList();
    }

    private static CopyEntry entry(AppointmentRow row) {
        return CopyEntry.of()
                .moment("startsAt", row.startsAt())
                .moment("endsAt", row.endsAt())
                .code("status", row.status().word())
                .text("service", row.serviceName())
                .text("practitioner", row.practitionerName())
                .text("place", row.placeName())
                .text("room", row.roomName())
                .code("way", row.video() ? "video" : "here")
                .text("reason", row.reason())
                .moment("arrivedAt", row.arrivedAt())
                .done();
    }
}
