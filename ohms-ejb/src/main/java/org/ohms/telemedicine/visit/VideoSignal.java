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

/** What one browser tells another one to find a way to it; read once, and then gone. */
@Entity
@Table(name = "video_signal")
class VideoSignal {
    @Id
    private UUID id;

    @Column(name = "line", insertable = false, updatable = false)
    private long line;

    @Column(name = "patient_id")
    private PatientId patient;

    @Column(name = "video_visit_id")
    private UUID visit;

    @Column(name = "from_participant")
    private UUID from;

    @Column(name = "to_participant")
    private UUID to;

    @Convert(converter = VideoSignalConverter.class)
    private String body;

    @Column(name = "sent_at")
    private Instant sentAt;

    @SuppressWarnings("NullAway")
    protected VideoSignal() {}

    @SuppressWarnings("NullAway")
    VideoSignal(VideoParticipant from, VideoParticipant to, String body, Instant now) {
        this.id = Uuids.v7(now);
        this.patient = from.patient();
        this.visit = from.visit();
        this.from = from.id();
        this.to = to.id();
        this.body = body;
        this.sentAt = now;
    }

    UUID from() {
        return from;
    }

    String body() {
        return body;
    }
}
