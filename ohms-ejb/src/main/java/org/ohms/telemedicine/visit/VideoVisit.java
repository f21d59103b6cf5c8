package org.ohms.telemedicine.visit;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.scheduling.appointment.AppointmentId;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.PractitionerId;

/**
 * The room of one visit by video. It opens when the first one comes, some minutes before the visit; the visit begins when
 * the patient is let in; the host closes the room and may leave the patient some words, or it closes by itself long after the
 * planned end. A room that was closed stays closed.
 */
@Entity
@Table(name = "video_visit")
class VideoVisit {
    /** Where a room stands. */
    enum State {
        OPEN,
        ENDED
    }

    @Id
    private UUID id;

    @Column(name = "patient_id")
    private PatientId patient;

    @Column(name = "appointment_id")
    private UUID appointment;

    @Column(name = "practitioner_id")
    private PractitionerId practitioner;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    @Column(name = "closes_at")
    private Instant closesAt;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "started_at")
    private @Nullable Instant startedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "ended_by")
    private @Nullable AccountId endedBy;

    @Convert(converter = VideoSummaryConverter.class)
    private @Nullable String summary;

    @Version
    private long version;

    @SuppressWarnings("NullAway")
    protected VideoVisit() {}

    /** The visit may have been moved since somebody was here last. */
    void liesAt(PractitionerId who, Instant from, Instant until, Instant closes) {
        practitioner = who;
        startsAt = from;
        endsAt = until;
        closesAt = closes;
    }

    void begin(Instant now) {
        if (startedAt == null) {
            startedAt = now;
        }
    }

    /** @param by null when it closed by itself */
    void end(Instant now, @Nullable AccountId by, @Nullable String words) {
        state = State.ENDED;
        endedAt = now;
        endedBy = by;
        summary = words;
    }

    VideoVisitId id() {
        return new VideoVisitId(id);
    }

    PatientId patient() {
        return patient;
    }

    AppointmentId appointment() {
        return new AppointmentId(appointment);
    }

    PractitionerId practitioner() {
        return practitioner;
    }

    Instant startsAt() {
        return startsAt;
    }

    Instant endsAt() {
        return endsAt;
    }

    Instant closesAt() {
        return closesAt;
    }

    boolean isOpen() {
        return state == State.OPEN;
    }

    @Nullable
    Instant startedAt() {
        return startedAt;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }

    String summary() {
        return summary == null ? "" : summary;
    }

    /** How long it took; zero when it never began or goes on. */
    Duration length() {
        return startedAt == null || endedAt == null ? Duration.ZERO : Duration.between(startedAt, endedAt);
    }
}
