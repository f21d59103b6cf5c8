package org.ohms.scheduling.waitlist;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.scheduling.appointment.AppointmentId;
import org.ohms.scheduling.availability.SlotOffer;
import org.ohms.scheduling.place.PlaceId;
import org.ohms.scheduling.service.ServiceId;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.PractitionerId;
import org.ohms.shared.id.Uuids;
import org.ohms.shared.time.TimeSlot;

/**
 * A time that is held for somebody who waits until they answer. What becomes of the hold decides what becomes of the offer:
 * the database ends it when the hold is booked or let go.
 */
@Entity
@Table(name = "waitlist_offer")
class WaitlistOffer {
    @Id
    private UUID id;

    @Column(name = "entry_id")
    private UUID entry;

    @Column(name = "patient_id")
    private PatientId patient;

    @Column(name = "appointment_id")
    private UUID appointment;

    @Column(name = "practitioner_id")
    private PractitionerId practitioner;

    @Column(name = "service_id")
    private ServiceId service;

    @Column(name = "place_id")
    private PlaceId place;

    @Embedded
    private TimeSlot time;

    @Enumerated(EnumType.STRING)
    private OfferState state;

    @Column(name = "offered_by")
    private @Nullable AccountId offeredBy;

    @Column(name = "offered_at")
    private Instant offeredAt;

    @Column(name = "answer_until")
    private Instant answerUntil;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway")
    protected WaitlistOffer() {}

    WaitlistOffer(
            WaitlistEntry entry,
            AppointmentId hold,
            SlotOffer slot,
            Instant answerUntil,
            @Nullable AccountId by,
            Instant now) {
        this.id = Uuids.v7(now);
        this.entry = entry.id();
        this.patient = entry.patient();
        this.appointment = hold.value();
        this.practitioner = slot.practitioner();
        this.service = entry.service();
        this.place = slot.place();
        this.time = TimeSlot.between(slot.startsAt(), slot.endsAt());
        this.state = OfferState.OFFERED;
        this.offeredBy = by;
        this.offeredAt = now;
        this.answerUntil = answerUntil;
    }

    /** The hospital takes it back before anybody answered. */
    void withdraw(Instant now) {
        if (state != OfferState.OFFERED) {
            throw DomainException.refused(WaitlistRefusal.OFFER_IS_OVER);
        }
        state = OfferState.WITHDRAWN;
        endedAt = now;
    }

    /** Whether it can still be answered. */
    boolean isOpen(Instant now) {
        return state == OfferState.OFFERED && answerUntil.isAfter(now);
    }

    UUID id() {
        return id;
    }

    UUID entry() {
        return entry;
    }

    PatientId patient() {
        return patient;
    }

    AppointmentId hold() {
        return new AppointmentId(appointment);
    }

    PractitionerId practitioner() {
        return practitioner;
    }

    ServiceId service() {
        return service;
    }

    PlaceId place() {
        return place;
    }

    TimeSlot time() {
        return time;
    }

    OfferState state() {
        return state;
    }

    Instant offeredAt() {
        return offeredAt;
    }

    Instant answerUntil() {
        return answerUntil;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }

    boolean byHand() {
        return offeredBy != null;
    }
}
