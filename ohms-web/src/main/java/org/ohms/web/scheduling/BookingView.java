package org.ohms.web.scheduling;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.patient.PatientLabel;
import org.ohms.scheduling.appointment.AppointmentBooking;
import org.ohms.scheduling.appointment.AppointmentRow;
import org.ohms.scheduling.appointment.BookAppointment;
import org.ohms.scheduling.appointment.CoverMark;
import org.ohms.scheduling.availability.SlotFinder;
import org.ohms.scheduling.availability.SlotOffer;
import org.ohms.scheduling.place.PlaceId;
import org.ohms.scheduling.place.PlaceRow;
import org.ohms.scheduling.practitioner.PractitionerRow;
import org.ohms.scheduling.service.ServiceId;
import org.ohms.scheduling.service.ServiceRow;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.PractitionerId;
import org.ohms.web.shared.Formats;
import org.ohms.web.shared.HospitalOnPage;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.UrlValues;

/**
 * Books a visit by phone: a patient, a service, a provider or whoever is free first, a time that is held while the desk
 * speaks, and one press to confirm.
 */
@Named
@ViewScoped
@ShowsRefusals
public class BookingView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    AppointmentBooking booking;

    @Inject
    SlotFinder finder;

    @Inject
    BookingChoices choices;

    @Inject
    OtherTime others;

    @Inject
    TalkOfVisit talk;

    @Inject
    Formats formats;

    @Inject
    HospitalOnPage hospital;

    private final BookingForm form = new BookingForm();
    private final SlotChoice slots = new SlotChoice();
    private final SlotHold hold = new SlotHold();
    private @Nullable String patientText;
    private @Nullable String practitionerText;
    private @Nullable String serviceText;
    private @Nullable String placeText;
    private @Nullable String dayText;
    private @Nullable String atText;
    private @Nullable String conversationText;
    private boolean begun;
    private boolean givenTimeMissing;
    private boolean givenProviderGone;
    private boolean otherShown;
    private @Nullable CoverMark cover;
    private transient @Nullable PatientLabel patient;
    private transient List<AppointmentRow> patientVisits = List.of();
    private transient List<Refusal> objections = List.of();

    /** Fills the form from the address, and with what this patient came for last. */
    public void begin() {
        if (begun) {
            return;
        }
        begun = true;
        var known = UrlValues.patient(patientText).map(choices::patient);
        patient = known.map(BookingChoices.KnownPatient::label).orElse(null);
        patientVisits = known.map(BookingChoices.KnownPatient::visits).orElse(List.of());
        talk.subject(conversationText, patient).ifPresent(form::setReason);
        cover = known.flatMap(BookingChoices.KnownPatient::cover).orElse(null);
        var at = UrlValues.moment(atText);
        var last = patientVisits.stream().findFirst();
        var who = UrlValues.practitioner(practitionerText)
                .or(() -> at.isPresent() ? Optional.empty() : last.map(AppointmentRow::practitioner));
        form.setPractitioner(
                who.filter(choices::isBookable).map(Object::toString).orElse(null));
        givenProviderGone = practitionerText != null && !practitionerText.isBlank() && practitioner() == null;
        form.setService(UrlValues.service(serviceText)
                .or(() -> last.map(AppointmentRow::service))
                .flatMap(choices::offered)
                .or(() -> choices.usualService(who))
                .map(service -> service.id().toString())
                .orElse(null));
        slots.beginAt(at.map(moment -> LocalDate.ofInstant(moment, hospital.getZone()))
                .or(() -> UrlValues.day(dayText))
                .filter(day -> day.isAfter(formats.getToday()))
                .orElseGet(formats::getToday));
        ask();
        at.ifPresent(moment -> given(moment).ifPresentOrElse(slots::choose, () -> givenTimeMissing(moment)));
    }

    /** The time of the address. Somebody it names who cannot be booked is never replaced by somebody else. */
    private Optional<SlotOffer> given(Instant moment) {
        return givenProviderGone ? Optional.empty() : slots.at(moment, practitioner());
    }

    /** It can still be booked against the rules: it stands there, ready to be taken. */
    private void givenTimeMissing(Instant moment) {
        givenTimeMissing = true;
        showOther();
        var where = others.usualPlace(bookable(), place()).map(PlaceRow::zone).orElseGet(hospital::getZone);
        form.setOtherDay(LocalDate.ofInstant(moment, where));
        form.setOtherTime(LocalTime.ofInstant(moment, where));
    }

    /** Lets somebody type a time that is not offered. */
    public void showOther() {
        otherShown = true;
        if (form.getOtherPlace() == null) {
            form.setOtherPlace(others.usualPlace(bookable(), place())
                    .map(place -> place.id().toString())
                    .orElse(null));
        }
    }

    /** Takes the time that was typed; what speaks against it is said at once, all of it. */
    public void chooseOther() {
        choose(others.slot(form));
    }

    /** Another service or provider: other times. The one chosen before stays where it is free for these as well. */
    public void changed() {
        var before = slots.getChosen();
        hold.release(booking);
        slots.choose(null);
        givenTimeMissing = false;
        givenProviderGone = false;
        objections = List.of();
        ask();
        if (before != null) {
            slots.at(before.startsAt(), before.practitioner()).ifPresent(this::choose);
        }
    }

    private void ask() {
        service().ifPresent(service -> slots.ask(finder, service, practitioner(), place()));
        if (slots.getChosen() == null) {
            objections = List.of();
        }
    }

    /** Holds a free time; says at once what would speak against it. */
    public void choose(SlotOffer slot) {
        hold.release(booking);
        slots.choose(slot);
        objections = List.of();
        givenTimeMissing = false;
        givenProviderGone = false;
        keep(slot);
    }

    /** Holds the time the page was opened with. */
    public void keepGiven() {
        Optional.ofNullable(slots.getChosen()).filter(slot -> !hold.isTaken()).ifPresent(this::keep);
    }

    private void keep(SlotOffer slot) {
        objections = patient == null ? List.of() : booking.objections(request(slot, patient.id()));
        if (objections.isEmpty()) {
            service().ifPresent(service -> hold.take(booking, slot, service, patient == null ? null : patient.id()));
        }
    }

    /** The same time, held anew for as long as the first time. */
    public void moreTime() {
        Optional.ofNullable(slots.getChosen()).ifPresent(this::choose);
    }

    public void release() {
        hold.release(booking);
    }

    public void showDay(LocalDate day) {
        slots.showDay(day);
        ask();
    }

    public void later() {
        slots.later();
        ask();
    }

    public void earlier() {
        slots.earlier(formats.getToday());
        ask();
    }

    /** @return the schedule of the day with the new visit open */
    public @Nullable String book() {
        var slot = slots.getChosen();
        var whom = patient;
        if (slot == null || whom == null) {
            return null;
        }
        var request = request(slot, whom.id());
        var knew = !objections.isEmpty();
        if (!knew && !hold.isTaken()) {
            objections = booking.objections(request);
        }
        if (!Overriding.mayGoOn(objections, form.getOverrideReason(), knew)) {
            return null;
        }
        var visit = booking.book(request);
        hold.forget();
        choices.booked(slot, patientText);
        talk.booked(conversationText, patient, visit);
        return "/staff/schedule/day?faces-redirect=true&day=" + slot.date() + "&place=" + slot.place() + "&visit="
                + visit;
    }

    private BookAppointment request(SlotOffer slot, PatientId whom) {
        return new BookAppointment(
                whom,
                slot.practitioner(),
                service().orElseThrow(),
                slot.startsAt(),
                slot.place(),
                slot.room(),
                form.getReason() == null ? "" : form.getReason(),
                form.isVideo() && isVideoPossible(),
                hold.id().orElse(null),
                Overriding.reason(objections, form.getOverrideReason()),
                form.key());
    }

    /** Whether everything that speaks against it may be overridden with a reason. */
    public boolean isOverridable() {
        return Overriding.isPossible(objections);
    }

    public List<Refusal> getObjections() {
        return objections;
    }

    private Optional<ServiceId> service() {
        return UrlValues.service(form.getService());
    }

    private @Nullable PractitionerId practitioner() {
        return UrlValues.practitioner(form.getPractitioner()).orElse(null);
    }

    private Optional<PractitionerRow> bookable() {
        return UrlValues.practitioner(form.getPractitioner()).flatMap(choices::bookable);
    }

    private @Nullable PlaceId place() {
        return UrlValues.place(placeText).orElse(null);
    }

    public boolean isVideoPossible() {
        return service().flatMap(choices::offered).filter(ServiceRow::video).isPresent();
    }

    /** Whether the time the page was opened with is not free for this service. */
    public boolean isGivenTimeMissing() {
        return givenTimeMissing;
    }

    /** Whether the provider the page was opened with cannot be booked. */
    public boolean isGivenProviderGone() {
        return givenProviderGone;
    }

    /** Whether a time can be typed: only with a patient are all the reasons against it known. */
    public boolean isOtherPossible() {
        return patient != null;
    }

    public boolean isOtherShown() {
        return otherShown;
    }

    public List<PlaceRow> getOtherPlaces() {
        return others.places();
    }

    /** Whether the page was opened with a time that still has to be held. */
    public boolean isToBeKept() {
        return slots.getChosen() != null && !hold.isTaken() && objections.isEmpty();
    }

    public List<ServiceRow> getServices() {
        return choices.services();
    }

    public List<PractitionerRow> getPractitioners() {
        return choices.practitioners(service(), Optional.ofNullable(practitioner()));
    }

    public BookingForm getForm() {
        return form;
    }

    public SlotChoice getSlots() {
        return slots;
    }

    public SlotHold getHold() {
        return hold;
    }

    public long getHoldSeconds() {
        return hold.secondsLeft(formats.getNow());
    }

    public @Nullable PatientLabel getPatient() {
        return patient;
    }

    /** What is known of the patient's insurance; null for those who may not know. */
    public @Nullable CoverMark getCover() {
        return cover;
    }

    /** Visits of the patient that are still to come, the next first. */
    public List<AppointmentRow> getComing() {
        return patientVisits.stream()
                .filter(visit -> visit.status().isAhead() && visit.startsAt().isAfter(formats.getNow()))
                .sorted(Comparator.comparing(AppointmentRow::startsAt))
                .limit(3)
                .toList();
    }

    public @Nullable String getPatientId() {
        return patientText;
    }

    public void setPatientId(@Nullable String patientId) {
        this.patientText = patientId;
    }

    public @Nullable String getPractitionerId() {
        return practitionerText;
    }

    public void setPractitionerId(@Nullable String practitionerId) {
        this.practitionerText = practitionerId;
    }

    public @Nullable String getServiceId() {
        return serviceText;
    }

    public void setServiceId(@Nullable String serviceId) {
        this.serviceText = serviceId;
    }

    public @Nullable String getPlaceId() {
        return placeText;
    }

    public void setPlaceId(@Nullable String placeId) {
        this.placeText = placeId;
    }

    public @Nullable String getDay() {
        return dayText;
    }

    public void setDay(@Nullable String day) {
        this.dayText = day;
    }

    /** The message that asks for the visit; null for none. */
    public @Nullable String getConversation() {
        return conversationText;
    }

    public void setConversation(@Nullable String conversation) {
        this.conversationText = conversation;
    }

    public @Nullable String getAt() {
        return atText;
    }

    public void setAt(@Nullable String at) {
        this.atText = at;
    }
}
