package org.ohms.billing.inbox;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.x12.Interchange;
import org.ohms.shared.id.Uuids;

/** An interchange that had come before in another file, and what it was answered. It is not counted again. */
@Entity
@Table(name = "x12_repeat")
class X12Repeat {
    @Id
    private UUID id;

    @Column(name = "file_id")
    private UUID file;

    @Column(name = "position")
    private int place;

    @Column(name = "interchange_id")
    private UUID interchange;

    @Column(name = "control_number")
    private String controlNumber;

    @Convert(converter = RepeatAnswerConverter.class)
    private String ta1;

    @Column(name = "due_at")
    private @Nullable Instant dueAt;

    @Column(name = "sent_at")
    private @Nullable Instant sentAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway")
    protected X12Repeat() {}

    X12Repeat(UUID file, int place, UUID interchange, Interchange came, String ta1, Instant now) {
        this.id = Uuids.v7(now);
        this.file = file;
        this.place = place;
        this.interchange = interchange;
        this.controlNumber = came.controlNumber();
        this.ta1 = ta1;
    }

    /** Nobody stands by to read the answer: it is due from now on. */
    void owe(Instant now) {
        dueAt = now;
    }

    /** Whoever tries has it for a while. */
    void lease(Instant now, Duration patience) {
        dueAt = now.plus(patience);
    }

    void sent(Instant now) {
        sentAt = now;
    }

    UUID id() {
        return id;
    }

    RepeatRow row() {
        return new RepeatRow(interchange, controlNumber, ta1);
    }
}
