package org.ohms.scheduling.appointment;

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
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PractitionerId;
import org.ohms.shared.id.Uuids;
import org.ohms.shared.time.TimeSlot;

/** What happened to a visit, when, and who did it. Lines are only ever added. */
@Entity
@Table(name = "appointment_status_history")
class AppointmentHistory {
    @Id
    private UUID id;

    /** Order within a visit, given by the database. */
    @Column(insertable = false, updatable = false)
    private long line;

    @Column(name = "appointment_id")
    private UUID appointment;

    @Enumerated(EnumType.STRING)
    private AppointmentHistoryRow.What what;

    @Enumerated(EnumType.STRING)
    private AppointmentStatus status;

    @Column(name = "happened_at")
    private Instant at;

    @Column(name = "account_id")
    private @Nullable AccountId by;

    @Column(name = "practitioner_id")
    private PractitionerId practitioner;

    @Embedded
    private TimeSlot time;

    @Column(name = "from_practitioner_id")
    private @Nullable PractitionerId fromPractitioner;

    @Column(name = "from_starts_at")
    private @Nullable Instant fromStartsAt;

    @Column(name = "from_ends_at")
    private @Nullable Instant fromEndsAt;

    @SuppressWarnings("NullAway")
    protected AppointmentHistory() {}

    AppointmentHistory(Appointment appointment, AppointmentHistoryRow.What what, @Nullable AccountId by, Instant now) {
        this.id = Uuids.v7(now);
        this.appointment = appointment.id().value();
        this.what = what;
        this.status = appointment.status();
        this.at = now;
        this.by = by;
        this.practitioner = appointment.practitioner();
        this.time = appointment.time();
    }

    AppointmentHistory cameFrom(PractitionerId who, TimeSlot when) {
        fromPractitioner = who;
        fromStartsAt = when.startsAt();
        fromEndsAt = when.endsAt();
        return this;
    }

    @Nullable
    AccountId by() {
        return by;
    }

    /** Whether whoever did it attends the visit. */
    boolean takesPart() {
        return what == AppointmentHistoryRow.What.ROOMED || what == AppointmentHistoryRow.What.STARTED;
    }

    /** Whether a calendar that has the visit has to be told. */
    boolean changesTheCalendar() {
        return what == AppointmentHistoryRow.What.BOOKED
                || what == AppointmentHistoryRow.What.MOVED
                || what == AppointmentHistoryRow.What.CANCELLED;
    }

    AppointmentHistoryRow row(String byName) {
        return new AppointmentHistoryRow(
                at,
                what,
                status,
                by,
                byName,
                time.startsAt(),
                time.endsAt(),
                practitioner,
                fromPractitioner == null || fromStartsAt == null || fromEndsAt == null
                        ? null
                        : new AppointmentHistoryRow.CameFrom(fromPractitioner, fromStartsAt, fromEndsAt));
    }
}
