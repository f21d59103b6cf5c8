package org.ohms.telemedicine.visit;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.Uuids;

/** What somebody wrote during a video visit: part of the record. It never changes. */
@Entity
@Table(name = "video_message")
class VideoMessage {
    @Id
    private UUID id;

    @Column(name = "line", insertable = false, updatable = false)
    private long line;

    @Column(name = "patient_id")
    private PatientId patient;

    @Column(name = "video_visit_id")
    private UUID visit;

    @Column(name = "participant_id")
    private UUID participant;

    @Convert(converter = VideoWordsConverter.class)
    private String body;

    @Column(name = "sent_at")
    private Instant sentAt;

    @SuppressWarnings("NullAway")
    protected VideoMessage() {}

    @SuppressWarnings("NullAway")
    VideoMessage(VideoParticipant from, String body, Instant now) {
        this.id = Uuids.v7(now);
        this.patient = from.patient();
        this.visit = from.visit();
        this.participant = from.id();
        this.body = body;
        this.sentAt = now;
    }

    UUID id() {
        return id;
    }

    long line() {
        return line;
    }

    UUID participant() {
        return participant;
    }

    String body() {
        return body;
    }

    Instant sentAt() {
        return sentAt;
    }
}
