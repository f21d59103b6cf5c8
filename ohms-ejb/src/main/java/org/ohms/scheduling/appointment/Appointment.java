package org.ohms.scheduling.appointment;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.scheduling.availability.ExceptionId;
import org.ohms.scheduling.place.PlaceId;
import org.ohms.scheduling.place.RoomId;
import org.ohms.scheduling.service.ServiceId;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.PractitionerId;
import org.ohms.shared.id.Uuids;
import org.ohms.shared.time.TimeSlot;

/**
 * A visit. It begins as a hold or as a booking, may be confirmed and moved, and then goes through the house: the
 * patient arrives, is shown to a room, is with the provider, is done. Or nobody comes, or it is cancelled. It moves only
 * along {@link AppointmentStatus#next()}; a mistaken arrival or no-show can be taken back once. Its time, with the time
 * kept free around it, is nobody else's while its status takes time; the database makes sure of that.
 */
@Entity
@Table(name = "appointment")
class Appointment {
    @Id
    private UUID id;

    @Column(name = "patient_id")
    private @Nullable PatientId patient;

    @Column(name = "practitioner_id")
    private PractitionerId practitioner;

    @Column(name = "service_id")
    private ServiceId service;

    @Column(name = "place_id")
    private PlaceId place;

    @Column(name = "room_id")
    private @Nullable RoomId room;

    @Embedded
    private TimeSlot time;

    @Embedded
    @AttributeOverride(name = "startsAt", column = @Column(name = "busy_from"))
    @AttributeOverride(name = "endsAt", column = @Column(name = "busy_until"))
    private TimeSlot occupied;

    private LocalDate day;

    @Enumerated(EnumType.STRING)
    private AppointmentStatus status;

    @Enumerated(EnumType.STRING)
    @Column(name = "undo_to")
    private @Nullable AppointmentStatus undoTo;

    private boolean video;

    @Convert(converter = ReasonConverter.class)
    private @Nullable String reason;

    @Column(name = "hold_until")
    private @Nullable Instant holdUntil;

    @Column(name = "to_move_for")
    private @Nullable ExceptionId toMoveFor;

    @Column(name = "booked_by")
    private @Nullable AccountId bookedBy;

    @Column(name = "booked_at")
    private Instant bookedAt;

    @Column(name = "arrived_at")
    private @Nullable Instant arrivedAt;

    @Column(name = "started_at")
    private @Nullable Instant startedAt;

    @Column(name = "finished_at")
    private @Nullable Instant finishedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "cancel_reason")
    private @Nullable CancelReason cancelReason;

    @Convert(converter = CancelNoteConverter.class)
    @Column(name = "cancel_note")
    private @Nullable String cancelNote;

    @Convert(converter = OverrideConverter.class)
    @Column(name = "override_reason")
    private @Nullable String overrideReason;

    @Column(name = "idempotency_key")
    private @Nullable String idempotencyKey;

    @Column(name = "idempotency_digest")
    private byte @Nullable [] idempotencyDigest;

    @Version
    private long version;

    @SuppressWarnings("NullAway")
    protected Appointment() {}

    @SuppressWarnings("NullAway")
    private Appointment(BookingCase booking, LocalDate day, AppointmentStatus status, @Nullable AccountId by) {
        this.id = Uuids.v7(booking.now());
        this.service = booking.service().id();
        this.status = status;
        this.bookedBy = by;
        this.bookedAt = booking.now();
        lieAt(booking, day);
    }

    static Appointment hold(BookingCase booking, LocalDate day, Instant until, @Nullable AccountId by) {
        var held = new Appointment(booking, day, AppointmentStatus.HELD, by);
        held.patient = booking.patient() == null ? null : booking.patient().id();
        held.holdUntil = until;
        return held;
    }

    static Appointment book(
            BookingCase booking, LocalDate day, PatientId patient, String reason, @Nullable AccountId by) {
        var booked = new Appointment(booking, day, AppointmentStatus.BOOKED, by);
        booked.patient = patient;
        booked.reason = reason.isBlank() ? null : reason.strip();
        booked.video = booking.video();
        return booked;
    }

    /** The hold becomes the visit it was meant for. */
    void bookHeld(BookingCase booking, LocalDate whichDay, PatientId whom, String why, @Nullable AccountId by) {
        if (patient != null && !patient.equals(whom)) {
            throw DomainException.refused(AppointmentRefusal.HOLD_IS_FOR_ANOTHER);
        }
        if (status == AppointmentStatus.RELEASED || hasRunOut(booking.now())) {
            throw DomainException.refused(AppointmentRefusal.HOLD_HAS_RUN_OUT);
        }
        become(AppointmentStatus.BOOKED);
        patient = whom;
        service = booking.service().id();
        reason = why.isBlank() ? null : why.strip();
        video = booking.video();
        holdUntil = null;
        bookedBy = by;
        bookedAt = booking.now();
        lieAt(booking, whichDay);
    }

    boolean wasBookedBy(@Nullable AccountId account) {
        return account != null && account.equals(bookedBy);
    }

    void overriddenBecause(@Nullable String why) {
        overrideReason = why == null || why.isBlank() ? null : why.strip();
    }

    void rememberKey(String key, byte[] digest) {
        idempotencyKey = key;
        idempotencyDigest = digest.clone();
    }

    void release() {
        become(AppointmentStatus.RELEASED);
        holdUntil = null;
    }

    boolean isHeldFor(PractitionerId who, ServiceId what, Instant startsAt) {
        return status == AppointmentStatus.HELD
                && practitioner.equals(who)
                && service.equals(what)
                && time.startsAt().equals(startsAt);
    }

    /** The latest moment a hold can last, made longer so and so often. */
    Instant holdableUntil(Duration each, int extensions) {
        return bookedAt.plus(each.multipliedBy(extensions + 1L));
    }

    /** @return until when it is held now */
    Instant holdLonger(Instant now, Duration by, int extensions) {
        var before = holdUntil;
        if (status != AppointmentStatus.HELD || before == null || hasRunOut(now)) {
            throw DomainException.refused(AppointmentRefusal.HOLD_HAS_RUN_OUT);
        }
        var latest = holdableUntil(by, extensions);
        if (!before.isBefore(latest)) {
            throw DomainException.refused(AppointmentRefusal.HELD_LONG_ENOUGH);
        }
        var longer = now.plus(by);
        holdUntil = longer.isAfter(latest) ? latest : longer;
        return holdUntil;
    }

    void confirm() {
        become(AppointmentStatus.CONFIRMED);
    }

    /** Lies somewhere else now. What the patient confirmed was the old time, so it is only booked again. */
    void moveTo(BookingCase booking, LocalDate whichDay) {
        if (!status.isAhead()) {
            throw wrongState(AppointmentStatus.BOOKED);
        }
        status = AppointmentStatus.BOOKED;
        undoTo = null;
        toMoveFor = null;
        // it was about the time before
        overrideReason = null;
        lieAt(booking, whichDay);
    }

    void cancel(CancelReason why, String note) {
        become(AppointmentStatus.CANCELLED);
        cancelReason = why;
        cancelNote = note.isBlank() ? null : note.strip();
        toMoveFor = null;
    }

    void arrive(Instant now) {
        var before = status;
        become(AppointmentStatus.ARRIVED);
        undoTo = before;
        arrivedAt = now;
        toMoveFor = null;
    }

    void showTo(@Nullable RoomId chosen) {
        become(AppointmentStatus.IN_ROOM);
        if (chosen != null) {
            room = chosen;
        }
    }

    void start(Instant now) {
        become(AppointmentStatus.STARTED);
        startedAt = now;
    }

    void finish(Instant now) {
        become(AppointmentStatus.FULFILLED);
        finishedAt = now;
    }

    void miss() {
        var before = status;
        become(AppointmentStatus.NO_SHOW);
        undoTo = before;
        toMoveFor = null;
    }

    /** Takes the last arrival or no-show back, and gives the state that was a mistake. */
    AppointmentStatus undo() {
        var back = undoTo;
        if (back == null) {
            throw DomainException.refused(AppointmentRefusal.NOTHING_TO_UNDO);
        }
        var mistaken = status;
        status = back;
        undoTo = null;
        arrivedAt = null;
        return mistaken;
    }

    /** Its provider is away: it waits for a decision. */
    boolean mark(ExceptionId absence) {
        if (!status.isAhead() || absence.equals(toMoveFor)) {
            return false;
        }
        toMoveFor = absence;
        return true;
    }

    boolean unmark() {
        var marked = toMoveFor != null;
        toMoveFor = null;
        return marked;
    }

    private void lieAt(BookingCase booking, LocalDate whichDay) {
        practitioner = booking.practitioner().id();
        place = booking.knownPlace().id();
        room = booking.room();
        time = booking.time();
        occupied = booking.occupied();
        day = whichDay;
    }

    private void become(AppointmentStatus next) {
        if (!status.canBecome(next)) {
            throw wrongState(next);
        }
        status = next;
        undoTo = null;
    }

    private DomainException wrongState(AppointmentStatus wanted) {
        return new DomainException(
                DomainException.Kind.REFUSED,
                java.util.List.of(Refusal.of(AppointmentRefusal.WRONG_STATE)
                        .with("from", status.word())
                        .with("to", wanted.word())));
    }

    boolean hasRunOut(Instant now) {
        return status == AppointmentStatus.HELD && holdUntil != null && !holdUntil.isAfter(now);
    }

    boolean wasBookedWith(byte[] digest) {
        return java.util.Arrays.equals(digest, idempotencyDigest);
    }

    AppointmentEvent.Visit visit() {
        return new AppointmentEvent.Visit(id(), patient, practitioner, service, time, day);
    }

    AppointmentId id() {
        return new AppointmentId(id);
    }

    @Nullable
    PatientId patient() {
        return patient;
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

    @Nullable
    RoomId room() {
        return room;
    }

    TimeSlot time() {
        return time;
    }

    LocalDate day() {
        return day;
    }

    AppointmentStatus status() {
        return status;
    }

    boolean canUndo() {
        return undoTo != null;
    }

    boolean video() {
        return video;
    }

    @Nullable
    Instant holdUntil() {
        return holdUntil;
    }

    @Nullable
    ExceptionId toMoveFor() {
        return toMoveFor;
    }

    @Nullable
    Instant arrivedAt() {
        return arrivedAt;
    }

    @Nullable
    Instant startedAt() {
        return startedAt;
    }

    @Nullable
    Instant finishedAt() {
        return finishedAt;
    }

    @Nullable
    CancelReason cancelReason() {
        return cancelReason;
    }

    String cancelNote() {
        return cancelNote == null ? "" : cancelNote;
    }

    String overrideReason() {
        return overrideReason == null ? "" : overrideReason;
    }

    long version() {
        return version;
    }

    /** Whoever changes it may say which version they saw; somebody else's change in between stops theirs. */
    void insistOn(@Nullable Long seen) {
        if (seen != null && seen != version) {
            throw DomainException.stale(CommonRefusal.CHANGED_MEANWHILE);
        }
    }
}
