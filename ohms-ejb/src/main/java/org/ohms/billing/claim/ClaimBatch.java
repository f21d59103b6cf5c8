package org.ohms.billing.claim;

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
import org.ohms.billing.payer.Connection;
import org.ohms.shared.id.AccountId;

/** Claims for one payer, as the one interchange in which they go out. */
@Entity
@Table(name = "claim_batch")
class ClaimBatch {
    @Id
    private UUID id;

    @Column(name = "payer_id")
    private UUID payer;

    private long number;

    @Convert(converter = ClaimBatchConverter.class)
    private String content;

    private int claims;

    @Enumerated(EnumType.STRING)
    private BatchState state;

    @Enumerated(EnumType.STRING)
    private Connection connection;

    private @Nullable String answer;

    @Column(name = "lease_until")
    private @Nullable Instant leaseUntil;

    private int attempts;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "made_by")
    private @Nullable AccountId madeBy;

    @Column(name = "handed_over_at")
    private @Nullable Instant handedOverAt;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway")
    protected ClaimBatch() {}

    ClaimBatch(
            UUID id,
            UUID payer,
            Connection connection,
            long number,
            String content,
            int claims,
            Instant now,
            @Nullable AccountId by) {
        this.id = id;
        this.payer = payer;
        this.connection = connection;
        this.number = number;
        this.content = content;
        this.claims = claims;
        this.state = BatchState.MADE;
        this.madeAt = now;
        this.madeBy = by;
    }

    /** Whoever tries to hand it over has it until then. */
    void lease(Instant now, Duration patience) {
        leaseUntil = now.plus(patience);
        attempts++;
    }

    void handOver(Instant now) {
        if (state == BatchState.MADE) {
            state = BatchState.HANDED_OVER;
            handedOverAt = now;
        }
    }

    void answer(BatchState said, String codes, Instant now) {
        state = said;
        answer = codes;
        answeredAt = now;
        if (handedOverAt == null) {
            handedOverAt = now;
        }
    }

    UUID id() {
        return id;
    }

    UUID payer() {
        return payer;
    }

    long number() {
        return number;
    }

    String content() {
        return content;
    }

    BatchState state() {
        return state;
    }

    Connection connection() {
        return connection;
    }

    BatchRow row(String payerName) {
        return new BatchRow(
                id,
                payer,
                payerName,
                number,
                claims,
                state,
                connection,
                answer == null ? "" : answer,
                attempts,
                madeAt,
                handedOverAt,
                answeredAt);
    }
}
