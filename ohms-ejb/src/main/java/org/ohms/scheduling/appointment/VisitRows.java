package org.ohms.scheduling.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.patient.PatientLabel;
import org.ohms.patients.patient.PatientLabels;
import org.ohms.scheduling.place.PlaceId;
import org.ohms.scheduling.place.PlaceLookup;
import org.ohms.scheduling.place.PlaceRow;
import org.ohms.scheduling.place.RoomRow;
import org.ohms.scheduling.practitioner.PractitionerLookup;
import org.ohms.scheduling.practitioner.PractitionerRow;
import org.ohms.scheduling.service.ServiceId;
import org.ohms.scheduling.service.ServiceLookup;
import org.ohms.scheduling.service.ServiceRow;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.PractitionerId;
import org.ohms.shared.time.HospitalDay;

/** Turns visits into rows with names: one batch read for each kind of name, however many visits. */
@ApplicationScoped
class VisitRows {
    @Inject
    PatientLabels patients;

    @Inject
    PractitionerLookup practitioners;

    @Inject
    ServiceLookup services;

    @Inject
    PlaceLookup places;

    @Inject
    VisitReasons reasons;

    @Inject
    HospitalDay hospital;

    List<AppointmentRow> of(Collection<Appointment> visits) {
        if (visits.isEmpty()) {
            return List.of();
        }
        return of(
                visits,
                practitioners.rows(
                        visits.stream().map(Appointment::practitioner).toList()),
                places.rows());
    }

    /** For a reader that knows the practitioners and places already. */
    List<AppointmentRow> of(
            Collection<Appointment> visits, Map<PractitionerId, PractitionerRow> who, Collection<PlaceRow> where) {
        if (visits.isEmpty()) {
            return List.of();
        }
        var labels = patients.of(visits.stream()
                .map(Appointment::patient)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        var what = services.rows().stream().collect(Collectors.toMap(ServiceRow::id, s -> s));
        var known = where.stream().collect(Collectors.toMap(PlaceRow::id, p -> p));
        var said = reasons.of(visits.stream().map(Appointment::id).toList());
        var zone = hospital.zone();
        return visits.stream()
                .map(v -> row(v, labels, who, what, known, said.getOrDefault(v.id(), ""), zone))
                .toList();
    }

    private static AppointmentRow row(
            Appointment visit,
            Map<PatientId, PatientLabel> labels,
            Map<PractitionerId, PractitionerRow> who,
            Map<ServiceId, ServiceRow> what,
            Map<PlaceId, PlaceRow> where,
            String reason,
            ZoneId hospital) {
        var practitioner = who.get(visit.practitioner());
        var service = what.get(visit.service());
        @Nullable PlaceRow place = where.get(visit.place());
        var room = visit.room();
        var patient = visit.patient();
        return new AppointmentRow(
                visit.id(),
                visit.status(),
                patient,
                patient == null ? null : labels.get(patient),
                visit.practitioner(),
                practitioner == null ? "" : practitioner.name().full(),
                visit.service(),
                service == null ? "" : service.name(),
                visit.place(),
                place == null ? "" : place.name(),
                room,
                place == null || room == null
                        ? ""
                        : place.room(room).map(RoomRow::name).orElse(""),
                visit.time().startsAt(),
                visit.time().endsAt(),
                visit.day(),
                place == null ? hospital : place.zone(),
                visit.video(),
                reason,
                visit.toMoveFor() != null,
                visit.holdUntil(),
                visit.arrivedAt(),
                visit.version());
    }
}
