package org.ohms.billing.inbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An answer that is due to a payer, until it lies in the drop. */
@Entity
@Table(name = "x12_answer")
class X12Answer {
    @Id
    @Column(name = "interchange_id")
    private UUID interchange;

    @Column(name = "with_ta1")
    private boolean technical;

    @Column(name = "due_at")
    private Instant dueAt;

    private int tries;

    @Column(name = "sent_at")
    private @Nullable Instant sentAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway")
    protected X12Answer() {}

    X12Answer(UUID interchange, boolean technical, Instant now) {
        this.interchange = interchange;
        this.technical = technical;
        this.dueAt = now;
    }

    /** Whoever tries has it for a while. */
    void lease(Instant now, Duration patience) {
        dueAt = now.plus(patience);
        tries++;
    }

    void sent(Instant now) {
        sentAt = now;
    }

    UUID interchange() {
        return interchange;
    }

    boolean isTechnical() {
        return technical;
    }
}
