package org.ohms.shared.outbox;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.crypto.EncryptedText;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.persistence.NullableUuid;

/** A message on its way: waiting, sending under a lease, then sent, failed for good, or in doubt. */
@Entity
@Table(name = "outbox")
class OutboxEntry {
    private static final int TRIES = 10;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(15);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    @Id
    private UUID id;

    private String channel;

    @Column(name = "dedupe_key")
    private String dedupeKey;

    @Convert(converter = Body.class)
    private String body;

    @Column(name = "patient_id")
    private @Nullable PatientId patient;

    @Convert(converter = OutboxStateConverter.class)
    private OutboxState state;

    private int attempts;

    @Column(name = "not_before")
    private Instant notBefore;

    @Column(name = "lease_until")
    private @Nullable Instant leaseUntil;

    private @Nullable String failure;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "finished_at")
    private @Nullable Instant finishedAt;

    private @Nullable String receipt;

    @Convert(converter = NullableUuid.class)
    private @Nullable UUID subject;

    @Version
    private int version;

    @SuppressWarnings("NullAway")
    protected OutboxEntry() {}

    @SuppressWarnings("NullAway")
    private OutboxEntry(UUID id, OutboxMessage message, Instant now) {
        this.id = id;
        this.channel = message.channel();
        this.dedupeKey = message.dedupeKey();
        this.body = message.body();
        this.patient = message.patient();
        this.subject = message.subject();
        this.state = OutboxState.WAITING;
        this.notBefore = message.notBefore();
        this.createdAt = now;
    }

    static OutboxEntry waiting(UUID id, OutboxMessage message, Instant now) {
        return new OutboxEntry(id, message, now);
    }

    UUID id() {
        return id;
    }

    String channel() {
        return channel;
    }

    String body() {
        return body;
    }

    @Nullable
    PatientId patient() {
        return patient;
    }

    /** True when a node took it and has not come back within its lease. */
    boolean isInDoubt() {
        return state == OutboxState.SENDING;
    }

    void claim(Instant now, Duration lease) {
        state = OutboxState.SENDING;
        attempts++;
        leaseUntil = now.plus(lease);
    }

    @Nullable
    String receipt() {
        return receipt;
    }

    void sent(@Nullable String asksWith, Instant now) {
        receipt = asksWith;
        finish(OutboxState.SENT, null, now);
    }

    /** The way out says what became of it after it was handed over. */
    void ended(OutboxChannel.Arrival arrival, Instant now) {
        if (arrival == OutboxChannel.Arrival.ARRIVED) {
            finish(OutboxState.DELIVERED, null, now);
        } else if (arrival == OutboxChannel.Arrival.LOST) {
            finish(OutboxState.FAILED, "outbox.not-delivered", now);
        }
    }

    /** Nobody knows whether it arrived, and it must not go out twice. */
    void leftInDoubt(Instant now) {
        finish(OutboxState.UNKNOWN, "outbox.in-doubt", now);
    }

    /** Nobody came to it within the lease: it waits as before, and that was no try. */
    void handBack() {
        state = OutboxState.WAITING;
        attempts--;
        leaseUntil = null;
    }

    /**
     * Tries again later, each pause twice the one before, until the tries are used up.
     *
     * @return whether they are
     */
    boolean failed(String code, boolean forGood, Instant now) {
        if (forGood || attempts >= TRIES) {
            finish(OutboxState.FAILED, code, now);
            return true;
        }
        state = OutboxState.WAITING;
        failure = code;
        leaseUntil = null;
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, 10));
        notBefore = now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
        return false;
    }

    /** Somebody asks for another round; only for what has ended without arriving. */
    boolean again(Instant now) {
        if (state != OutboxState.FAILED && state != OutboxState.UNKNOWN) {
            return false;
        }
        state = OutboxState.WAITING;
        attempts = 0;
        notBefore = now;
        failure = null;
        finishedAt = null;
        receipt = null;
        return true;
    }

    private void finish(OutboxState end, @Nullable String code, Instant now) {
        state = end;
        failure = code;
        leaseUntil = null;
        finishedAt = now;
    }

    /** Keeps the body encrypted. */
    @Converter
    public static class Body extends EncryptedText implements AttributeConverter<String, byte[]> {
        public Body() {
            super("outbox.body");
        }
    }
}
