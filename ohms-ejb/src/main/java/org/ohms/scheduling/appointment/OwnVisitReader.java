package org.ohms.scheduling.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.scheduling.place.PlaceLookup;
import org.ohms.scheduling.place.PlaceRow;
import org.ohms.scheduling.practitioner.PractitionerLookup;
import org.ohms.scheduling.service.ServiceLookup;
import org.ohms.scheduling.service.ServiceRow;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.page.Page;
import org.ohms.shared.page.PageRequest;

/** Reads a patient's visits for the patient: one batch for each kind of name, however many visits. */
@ApplicationScoped
class OwnVisitReader {
    private static final List<AppointmentStatus> NEVER_SHOWN =
            List.of(AppointmentStatus.HELD, AppointmentStatus.RELEASED);
    private static final List<AppointmentStatus> OVER =
            List.of(AppointmentStatus.FULFILLED, AppointmentStatus.NO_SHOW, AppointmentStatus.CANCELLED);

    @Inject
    EntityManager entities;

    @Inject
    VisitRows rows;

    @Inject
    PlaceLookup places;

    @Inject
    PractitionerLookup practitioners;

    @Inject
    ServiceLookup services;

    @Inject
    PatientsChangeInTime inTime;

    @Inject
    CurrentActor actor;

    @Inject
    Clock clock;

    List<OwnVisit> coming(PatientId patient) {
        return of(entities.createQuery("""
                        select a from Appointment a where a.patient = :patient and a.status not in :over
                        and a.status not in :hidden and a.time.endsAt > :now order by a.time.startsAt, a.id""", Appointment.class)
                .setParameter("patient", patient)
                .setParameter("over", OVER)
                .setParameter("hidden", NEVER_SHOWN)
                .setParameter("now", clock.instant())
                .getResultList());
    }

    Page<OwnVisit> past(PatientId patient, PageRequest page) {
        var where = """
                from Appointment a where a.patient = :patient and a.status not in :hidden
                and (a.status in :over or a.time.endsAt <= :now)""";
        var count = entities.createQuery("select count(a) " + where, Long.class)
                .setParameter("patient", patient)
                .setParameter("over", OVER)
                .setParameter("hidden", NEVER_SHOWN)
                .setParameter("now", clock.instant());
        var found = entities.createQuery(
                        "select a " + where + " order by a.time.startsAt desc, a.id", Appointment.class)
                .setParameter("patient", patient)
                .setParameter("over", OVER)
                .setParameter("hidden", NEVER_SHOWN)
                .setParameter("now", clock.instant())
                .setFirstResult(page.first())
                .setMaxResults(page.size());
        return new Page<>(of(found.getResultList()), count.getSingleResult());
    }

    OwnVisit of(Appointment visit) {
        return of(List.of(visit)).get(0);
    }

    boolean isVideoOffered(Appointment visit) {
        return services.row(visit.service()).filter(ServiceRow::video).isPresent();
    }

    private List<OwnVisit> of(Collection<Appointment> visits) {
        if (visits.isEmpty()) {
            return List.of();
        }
        var who = practitioners.rows(
                visits.stream().map(Appointment::practitioner).toList());
        var where = places.rows();
        var directions = where.stream().collect(Collectors.toMap(PlaceRow::id, PlaceRow::directions));
        var selfBookable = services.rows().stream()
                .filter(service -> service.offered() && service.selfBookable())
                .map(ServiceRow::id)
                .collect(Collectors.toSet());
        var own = visits.stream()
                .filter(visit -> visit.wasBookedBy(actor.get().account()))
                .map(Appointment::id)
                .collect(Collectors.toSet());
        return rows.of(visits, who, where).stream()
                .map(row -> {
                    var person = who.get(row.practitioner());
                    return visit(
                            row,
                            person == null
                                    ? ""
                                    : person.specialties().stream().findFirst().orElse(""),
                            directions.get(row.place()),
                            own.contains(row.id()) ? row.reason() : "",
                            selfBookable.contains(row.service()));
                })
                .toList();
    }

    private OwnVisit visit(
            AppointmentRow row, String specialty, @Nullable String directions, String reason, boolean selfBookable) {
        var time = org.ohms.shared.time.TimeSlot.between(row.startsAt(), row.endsAt());
        var toCome = row.status().isAhead() && row.startsAt().isAfter(clock.instant());
        var changeable = toCome && inTime.isInTime(time);
        return new OwnVisit(
                row.id(),
                row.status(),
                row.service(),
                row.serviceName(),
                row.practitioner(),
                row.practitionerName(),
                specialty,
                row.place(),
                row.placeName(),
                directions == null ? "" : directions,
                row.roomName(),
                row.startsAt(),
                row.endsAt(),
                row.zone(),
                row.video(),
                reason,
                row.toMove(),
                inTime.lastMoment(time),
                new OwnVisit.Rights(
                        toCome && row.status() == AppointmentStatus.BOOKED && !row.toMove(),
                        changeable && selfBookable,
                        changeable,
                        toCome && !changeable));
    }
}
