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

/** A message on its way: waiting, sending under a lease, then sent, failed for good, in doubt, or dropped. */
@Entity
@Table(name = "outbox")
class OutboxEntry {
    private static final int TRIES = 10;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(15);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    /** A provider that took a message may need this long to say so. */
    private static final Duration LOOK_AFTER = Duration.ofMinutes(1);

    private static final Duration LOOKED_UP_FOR = Duration.ofMinutes(10);
    private static final Duration FIRST_QUESTION = Duration.ofMinutes(1);
    private static final Duration ASKED_FOR = Duration.ofDays(1);

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

    @Column(name = "not_after")
    private @Nullable Instant notAfter;

    @Column(name = "tried_at")
    private @Nullable Instant triedAt;

    @Column(name = "lease_until")
    private @Nullable Instant leaseUntil;

    private @Nullable String failure;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "finished_at")
    private @Nullable Instant finishedAt;

    private @Nullable String receipt;

    @Column(name = "ask_at")
    private @Nullable Instant askAt;

    private int asked;

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
        this.notAfter = message.notAfter();
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

    Instant notBefore() {
        return notBefore;
    }

    @Nullable
    String failure() {
        return failure;
    }

    /** True when a node took it and has not come back within its lease. */
    boolean isInDoubt() {
        return state == OutboxState.SENDING;
    }

    /** When the last try began, so that nothing older can be what became of it. */
    Instant triedAt() {
        return triedAt == null ? createdAt : triedAt;
    }

    /** True when it is of no use any more. */
    boolean isTooLate(Instant now) {
        return notAfter != null && !now.isBefore(notAfter);
    }

    /** It never goes out, unless a try may have arrived before. */
    void dropAsTooLate(Instant now) {
        if (isInDoubt()) {
            leftInDoubt(now);
        } else {
            drop("outbox.too-late", now);
        }
    }

    /** There is nobody to tell any more. */
    void drop(String code, Instant now) {
        finish(OutboxState.DROPPED, code, now);
    }

    void claim(Instant now, Duration lease) {
        state = OutboxState.SENDING;
        attempts++;
        triedAt = now;
        leaseUntil = now.plus(lease);
    }

    /** Claimed to ask what became of it, which is no try. */
    void claimToLookUp(Instant now, Duration lease) {
        leaseUntil = now.plus(lease);
    }

    @Nullable
    String receipt() {
        return receipt;
    }

    void sent(@Nullable String asksWith, Instant now) {
        receipt = asksWith;
        asked = 0;
        askAt = asksWith == null ? null : now.plus(FIRST_QUESTION);
        finish(OutboxState.SENT, null, now);
    }

    /** Somebody asks after it now; the next question comes after twice the pause, for a day. */
    void claimToAsk(Instant now) {
        asked++;
        var next = now.plus(pause(FIRST_QUESTION, asked));
        var sentAt = finishedAt == null ? now : finishedAt;
        askAt = next.isAfter(sentAt.plus(ASKED_FOR)) ? null : next;
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

    /** It may have arrived and must not go out twice: the provider is asked in a while. */
    void doubted(String code, Instant now) {
        failure = code;
        leaseUntil = now.plus(LOOK_AFTER);
    }

    /** Whether a provider that knew of it would have said so by now. */
    boolean isLookedUpLongEnough(Instant now) {
        return !now.isBefore(triedAt().plus(LOOKED_UP_FOR));
    }

    /** Nobody came to it, or nobody was there: it waits, one in doubt to be looked up, and that was no try. */
    void handBack(boolean inDoubt, @Nullable String code, Instant next, Instant now) {
        failure = code;
        if (inDoubt) {
            leaseUntil = now;
        } else {
            state = OutboxState.WAITING;
            attempts--;
            leaseUntil = null;
            notBefore = next;
        }
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
        notBefore = now.plus(pause(FIRST_PAUSE, attempts - 1));
        return false;
    }

    /** Each pause twice the one before, up to the longest. */
    private static Duration pause(Duration first, int times) {
        var pause = first.multipliedBy(1L << Math.min(times, 10));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
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
        askAt = null;
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
