package org.ohms.scheduling.availability;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.scheduling.place.PlaceId;
import org.ohms.scheduling.place.RoomId;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PractitionerId;
import org.ohms.shared.id.Uuids;
import org.ohms.shared.time.TimeSlot;

/** A day that is unlike the others: extra hours, or somebody away. Withdrawn when it does not come true, never removed. */
@Entity
@Table(name = "schedule_exception")
class ScheduleException {
    /** Which way it differs. */
    enum Kind {
        EXTRA,
        AWAY
    }

    @Id
    private UUID id;

    @Column(name = "practitioner_id")
    private PractitionerId practitioner;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Embedded
    private TimeSlot time;

    @Column(name = "place_id")
    private @Nullable PlaceId place;

    @Column(name = "room_id")
    private @Nullable RoomId room;

    @Enumerated(EnumType.STRING)
    private @Nullable AwayReason reason;

    @Convert(converter = ExceptionNoteConverter.class)
    private @Nullable String note;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "recorded_by")
    private @Nullable AccountId recordedBy;

    @Column(name = "withdrawn_at")
    private @Nullable Instant withdrawnAt;

    @SuppressWarnings("NullAway")
    protected ScheduleException() {}

    @SuppressWarnings("NullAway")
    private ScheduleException(
            PractitionerId practitioner, Kind kind, TimeSlot time, @Nullable AccountId by, Instant now) {
        this.id = Uuids.v7(now);
        this.practitioner = practitioner;
        this.kind = kind;
        this.time = time;
        this.recordedBy = by;
        this.recordedAt = now;
    }

    static ScheduleException away(
            PractitionerId who,
            TimeSlot time,
            AwayReason reason,
            @Nullable String note,
            @Nullable AccountId by,
            Instant now) {
        var away = new ScheduleException(who, Kind.AWAY, time, by, now);
        away.reason = reason;
        away.note = note == null || note.isBlank() ? null : note.strip();
        return away;
    }

    static ScheduleException extra(
            PractitionerId who,
            TimeSlot time,
            PlaceId place,
            @Nullable RoomId room,
            @Nullable AccountId by,
            Instant now) {
        var extra = new ScheduleException(who, Kind.EXTRA, time, by, now);
        extra.place = place;
        extra.room = room;
        return extra;
    }

    void withdraw(Instant now) {
        if (withdrawnAt == null) {
            withdrawnAt = now;
        }
    }

    boolean isAway() {
        return kind == Kind.AWAY;
    }

    ExceptionId id() {
        return new ExceptionId(id);
    }

    PractitionerId practitioner() {
        return practitioner;
    }

    AwayStretch awayStretch() {
        return new AwayStretch(id(), time, reason == null ? AwayReason.OTHER : reason, recordedAt);
    }

    DayPlanner.@Nullable Extra extraHours() {
        return place == null ? null : new DayPlanner.Extra(time, place, room, List.of());
    }

    Away away() {
        return new Away(
                id(),
                practitioner,
                time,
                reason == null ? AwayReason.OTHER : reason,
                note == null ? "" : note,
                recordedAt,
                recordedBy,
                withdrawnAt != null);
    }

    ExceptionRow row() {
        return new ExceptionRow(id(), isAway(), time.startsAt(), time.endsAt(), place, room, reason, recordedAt);
    }
}
