package org.ohms.web.scheduling;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.patient.PatientLabel;
import org.ohms.patients.patient.PatientRecord;
import org.ohms.scheduling.appointment.AppointmentCalendar;
import org.ohms.scheduling.appointment.AppointmentRow;
import org.ohms.scheduling.appointment.CoverMark;
import org.ohms.scheduling.availability.SlotOffer;
import org.ohms.scheduling.practitioner.PractitionerDirectory;
import org.ohms.scheduling.practitioner.PractitionerRow;
import org.ohms.scheduling.service.ServiceCatalogue;
import org.ohms.scheduling.service.ServiceId;
import org.ohms.scheduling.service.ServiceRow;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.PractitionerId;
import org.ohms.shared.page.PageRequest;
import org.ohms.web.shared.DraftBox;
import org.ohms.web.shared.Formats;

/** What a booking can be made of: services, providers, and what is known of the patient. Read once for a request. */
@RequestScoped
class BookingChoices {
    private static final int RECENT = 20;

    @Inject
    ServiceCatalogue catalogue;

    @Inject
    PractitionerDirectory directory;

    @Inject
    AppointmentCalendar calendar;

    @Inject
    PatientRecord records;

    @Inject
    DeskToasts toasts;

    @Inject
    DraftBox drafts;

    @Inject
    Formats formats;

    private @Nullable List<ServiceRow> services;
    private @Nullable List<PractitionerRow> practitioners;

    /** A patient with the latest visits, the newest first. */
    record KnownPatient(PatientLabel label, List<AppointmentRow> visits, Optional<CoverMark> cover) {}

    KnownPatient patient(PatientId id) {
        return new KnownPatient(
                records.label(id),
                calendar.ofPatient(id, new PageRequest(0, RECENT)).rows(),
                calendar.cover(id, formats.getToday()));
    }

    /** What can be booked, by name. */
    List<ServiceRow> services() {
        if (services == null) {
            services = catalogue.services().stream().filter(ServiceRow::offered).toList();
        }
        return services;
    }

    Optional<ServiceRow> offered(ServiceId id) {
        return services().stream().filter(service -> service.id().equals(id)).findFirst();
    }

    /** The first service a provider offers; without a provider the first that everybody offers. */
    Optional<ServiceRow> usualService(Optional<PractitionerId> who) {
        var specialties = who.flatMap(this::bookable).map(PractitionerRow::specialties);
        return services().stream()
                .filter(service -> specialties
                        .map(service::isOfferedBy)
                        .orElse(service.specialties().isEmpty()))
                .findFirst()
                .or(() -> services().stream().findFirst());
    }

    /**
     * Who offers a service, by name; everybody while none is chosen.
     *
     * @param chosen stands among them whatever they offer: what is shown as chosen is what is asked for
     */
    List<PractitionerRow> practitioners(Optional<ServiceId> service, Optional<PractitionerId> chosen) {
        var wanted = service.flatMap(this::offered);
        var offering = new ArrayList<>(bookable().stream()
                .filter(who -> wanted.isEmpty() || wanted.get().isOfferedBy(who.specialties()))
                .toList());
        chosen.filter(id -> offering.stream().noneMatch(who -> who.id().equals(id)))
                .map(directory::practitioner)
                .ifPresent(offering::add);
        return offering;
    }

    boolean isBookable(PractitionerId id) {
        return bookable(id).isPresent();
    }

    Optional<PractitionerRow> bookable(PractitionerId id) {
        return bookable().stream().filter(who -> who.id().equals(id)).findFirst();
    }

    private List<PractitionerRow> bookable() {
        if (practitioners == null) {
            practitioners = directory.bookable("");
        }
        return practitioners;
    }

    /** It is booked: says so, and the draft of it has done its work. */
    void booked(SlotOffer slot, @Nullable String patient) {
        drafts.saved("book", patient == null ? "" : patient);
        toasts.booked(slot);
    }
}
