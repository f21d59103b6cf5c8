package org.ohms.scheduling.waitlist;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.scheduling.availability.SlotOffer;
import org.ohms.scheduling.place.PlaceId;
import org.ohms.scheduling.service.ServiceId;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.PractitionerId;
import org.ohms.shared.id.Uuids;

/**
 * Somebody waits for a kind of visit and says when it would suit. It ends when they take a time that was offered, when they
 * or the desk take them off the list, or with the last day that suits.
 */
@Entity
@Table(name = "waitlist_entry")
class WaitlistEntry {
    @Id
    private UUID id;

    @Column(name = "patient_id")
    private PatientId patient;

    @Column(name = "service_id")
    private ServiceId service;

    @Column(name = "practitioner_id")
    private @Nullable PractitionerId practitioner;

    @Column(name = "place_id")
    private @Nullable PlaceId place;

    private int weekdays;

    @Column(name = "begins_from")
    private LocalTime beginsFrom;

    @Column(name = "begins_until")
    private LocalTime beginsUntil;

    @Column(name = "from_on")
    private LocalDate fromOn;

    @Column(name = "until_on")
    private LocalDate untilOn;

    @Enumerated(EnumType.STRING)
    private WaitlistUrgency urgency;

    @Convert(converter = WaitlistNoteConverter.class)
    private @Nullable String note;

    @Enumerated(EnumType.STRING)
    private WaitlistState state;

    @Column(name = "created_by")
    private AccountId createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway")
    protected WaitlistEntry() {}

    /** @param wish with nothing missing: {@link WaitlistKeeping} has seen to it */
    @SuppressWarnings("NullAway")
    WaitlistEntry(PatientId patient, WaitlistWish wish, AccountId by, Instant now) {
        this.id = Uuids.v7(now);
        this.patient = patient;
        this.service = wish.service();
        this.practitioner = wish.practitioner();
        this.place = wish.place();
        this.weekdays = bits(wish.days());
        this.beginsFrom = wish.beginsFrom();
        this.beginsUntil = wish.beginsUntil();
        this.fromOn = wish.fromOn();
        this.untilOn = wish.untilOn();
        this.urgency = wish.urgency();
        this.note = wish.note().isBlank() ? null : wish.note().strip();
        this.state = WaitlistState.WAITING;
        this.createdBy = by;
        this.createdAt = now;
    }

    private static int bits(Set<DayOfWeek> days) {
        return days.stream().mapToInt(day -> 1 << day.ordinal()).sum();
    }

    void withdraw(Instant now) {
        insistOnWaiting();
        state = WaitlistState.WITHDRAWN;
        endedAt = now;
    }

    void insistOnWaiting() {
        if (state != WaitlistState.WAITING) {
            throw DomainException.refused(WaitlistRefusal.IS_OVER);
        }
    }

    /** Whether this time is one they wait for. */
    boolean isSuitedBy(SlotOffer slot) {
        var begins = slot.startsAt().atZone(slot.zone());
        var at = begins.toLocalTime();
        var day = begins.toLocalDate();
        return (practitioner == null || practitioner.equals(slot.practitioner()))
                && (place == null || place.equals(slot.place()))
                && days().contains(begins.getDayOfWeek())
                && !at.isBefore(beginsFrom)
                && !at.isAfter(beginsUntil)
                && !day.isBefore(fromOn)
                && !day.isAfter(untilOn);
    }

    /** Whether they wait for the same already. */
    boolean isLike(WaitlistWish wish) {
        return service.equals(wish.service())
                && (practitioner == null ? wish.practitioner() == null : practitioner.equals(wish.practitioner()));
    }

    Set<DayOfWeek> days() {
        var days = EnumSet.noneOf(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            if ((weekdays & 1 << day.ordinal()) != 0) {
                days.add(day);
            }
        }
        return days;
    }

    UUID id() {
        return id;
    }

    PatientId patient() {
        return patient;
    }

    ServiceId service() {
        return service;
    }

    @Nullable
    PractitionerId practitioner() {
        return practitioner;
    }

    @Nullable
    PlaceId place() {
        return place;
    }

    LocalTime beginsFrom() {
        return beginsFrom;
    }

    LocalTime beginsUntil() {
        return beginsUntil;
    }

    LocalDate fromOn() {
        return fromOn;
    }

    LocalDate untilOn() {
        return untilOn;
    }

    WaitlistUrgency urgency() {
        return urgency;
    }

    String note() {
        return note == null ? "" : note;
    }

    WaitlistState state() {
        return state;
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }

    long version() {
        return version;
    }
}
