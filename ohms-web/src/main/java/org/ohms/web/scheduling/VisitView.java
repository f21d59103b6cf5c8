package org.ohms.web.scheduling;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.consent.ConsentDesk;
import org.ohms.patients.consent.TreatmentConsent;
import org.ohms.scheduling.appointment.AppointmentBooking;
import org.ohms.scheduling.appointment.AppointmentCalendar;
import org.ohms.scheduling.appointment.AppointmentDetails;
import org.ohms.scheduling.appointment.AppointmentHistoryRow;
import org.ohms.scheduling.appointment.AppointmentId;
import org.ohms.scheduling.appointment.AppointmentRow;
import org.ohms.scheduling.appointment.MoveAppointment;
import org.ohms.scheduling.availability.SlotFinder;
import org.ohms.scheduling.availability.SlotOffer;
import org.ohms.scheduling.place.PlaceRow;
import org.ohms.scheduling.place.RoomRow;
import org.ohms.scheduling.practitioner.PractitionerRow;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.PractitionerId;
import org.ohms.web.shared.Person;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.UrlValues;

/** One visit: where it stands, what happened, what comes next; and choosing another time for it. */
@Named
@ViewScoped
@ShowsRefusals
public class VisitView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    AppointmentCalendar calendar;

    @Inject
    AppointmentBooking booking;

    @Inject
    SlotFinder finder;

    @Inject
    BookingChoices choices;

    @Inject
    OtherTime others;

    @Inject
    VisitFrame frame;

    @Inject
    ConsentDesk consents;

    @Inject
    Person person;

    private @Nullable String id;
    private @Nullable String room;
    private final BookingForm form = new BookingForm();
    private boolean moving;
    private boolean begun;
    private boolean otherShown;
    private final SlotChoice slots = new SlotChoice();
    private transient @Nullable AppointmentDetails details;
    private transient List<Refusal> objections = List.of();
    private transient TreatmentConsent consent = TreatmentConsent.NO_WORDS;

    /** Reads the visit; called before the page, or a part of it, is rendered. */
    public void load() {
        details = calendar.visit(getVisitId());
        consent = consent(details.row());
        if (!begun) {
            begun = true;
            room = details.row().room() == null ? null : details.row().room().toString();
            form.setPractitioner(details.row().practitioner().toString());
            form.setService(details.row().service().toString());
            slots.beginAt(frame.notBeforeToday(details.row().day()));
            if (isMoving()) {
                ask();
            }
        }
    }

    /** The desk sees what is still to be signed by whoever is to come or is here. */
    private TreatmentConsent consent(AppointmentRow row) {
        var patient = row.patient();
        var coming = row.status().isAhead() || row.status().isHere();
        return patient != null && coming && person.may("consent.record")
                ? consents.treatment(patient)
                : TreatmentConsent.NO_WORDS;
    }

    private void ask() {
        slots.ask(finder, getRow().service(), practitioner(), null);
        if (slots.getChosen() == null) {
            objections = List.of();
        }
    }

    private @Nullable PractitionerId practitioner() {
        return UrlValues.practitioner(form.getPractitioner()).orElse(null);
    }

    /** Another provider: other times. */
    public void changed() {
        slots.choose(null);
        ask();
    }

    /** Takes a time; says at once what would speak against it. */
    public void choose(SlotOffer slot) {
        slots.choose(slot);
        objections = booking.objections(getVisitId(), request(slot, null));
    }

    /** Lets somebody type a time that is not offered, beginning with where the visit is now. */
    public void showOther() {
        otherShown = true;
        if (form.getOtherPlace() == null) {
            form.setOtherPlace(getRow().place().toString());
        }
    }

    /** Takes the time that was typed. */
    public void chooseOther() {
        choose(others.slot(form));
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
        slots.earlier(frame.today());
        ask();
    }

    /** @return the same page, showing where the visit is now */
    public @Nullable String move() {
        var slot = slots.getChosen();
        if (slot == null) {
            return null;
        }
        var reason = form.getOverrideReason();
        var seen = !objections.isEmpty();
        if (!seen) {
            objections = booking.objections(getVisitId(), request(slot, null));
        }
        if (!Overriding.mayGoOn(objections, reason, seen)) {
            return null;
        }
        booking.move(getVisitId(), request(slot, Overriding.reason(objections, reason)));
        frame.sayMoved(slot);
        return "/staff/visits/visit?faces-redirect=true&id=" + getVisitId();
    }

    private MoveAppointment request(SlotOffer slot, @Nullable String overrideReason) {
        return new MoveAppointment(
                slot.practitioner(), slot.startsAt(), slot.place(), slot.room(), overrideReason, getRow().version());
    }

    public List<Refusal> getObjections() {
        return objections;
    }

    /** Whether everything that speaks against it may be overridden with a reason. */
    public boolean isOverridable() {
        return Overriding.isPossible(objections);
    }

    /** Whether a time can be typed. */
    public boolean isOtherPossible() {
        return true;
    }

    public boolean isOtherShown() {
        return otherShown;
    }

    public List<PlaceRow> getOtherPlaces() {
        return others.places();
    }

    /** Whether somebody chooses another time right now. */
    public boolean isMoving() {
        return moving && getOffer().isMove();
    }

    /** Whether words about treatment are left to sign. */
    public boolean isToBeSigned() {
        return consent.isToBeSigned();
    }

    /** Where the patient stands with the words about treatment. */
    public TreatmentConsent getConsent() {
        return consent;
    }

    public AppointmentId getVisitId() {
        return UrlValues.required(UrlValues.visit(id));
    }

    public AppointmentDetails getDetails() {
        return Objects.requireNonNull(details);
    }

    public AppointmentRow getRow() {
        return getDetails().row();
    }

    public VisitState getState() {
        return VisitState.of(getRow());
    }

    public VisitOffer getOffer() {
        return frame.offer(getRow());
    }

    /** Newest first. */
    public List<AppointmentHistoryRow> getHistory() {
        var rows = new java.util.ArrayList<>(getDetails().history());
        java.util.Collections.reverse(rows);
        return rows;
    }

    /** Who booked it, and when. */
    public @Nullable AppointmentHistoryRow getBooked() {
        return getDetails().history().stream()
                .filter(line -> line.what() == AppointmentHistoryRow.What.BOOKED)
                .findFirst()
                .orElse(null);
    }

    public List<RoomRow> getRooms() {
        return getDetails().place().openRooms();
    }

    /** Who could see the patient instead. */
    public List<PractitionerRow> getPractitioners() {
        return choices.practitioners(Optional.of(getRow().service()), Optional.ofNullable(practitioner()));
    }

    public String getDayHref() {
        return frame.dayHref(getRow());
    }

    public String getMoveHref() {
        return "/staff/visits/" + getVisitId() + "?move=true";
    }

    public String getPlainHref() {
        return "/staff/visits/" + getVisitId();
    }

    public SlotChoice getSlots() {
        return slots;
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }

    public @Nullable String getRoom() {
        return room;
    }

    public void setRoom(@Nullable String room) {
        this.room = room;
    }

    public BookingForm getForm() {
        return form;
    }

    public boolean isMove() {
        return moving;
    }

    public void setMove(boolean moving) {
        this.moving = moving;
    }
}
