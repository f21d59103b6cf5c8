package org.ohms.care.conversation;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.Clearance;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.Uuids;
import org.ohms.shared.persistence.NullableUuid;

/**
 * What people write to each other about one subject. A patient's conversation waits from their first message on until
 * somebody answers; it is always somebody's to answer: a person's, a pool's, or both. Closed, it opens again with the next
 * message.
 */
@Entity
@Table(name = "conversation")
class Conversation {
    @Id
    private UUID id;

    @Column(name = "patient_id")
    private PatientId patient;

    @Enumerated(EnumType.STRING)
    private ConversationKind kind;

    @Convert(converter = ConversationSubjectConverter.class)
    private String subject;

    @Enumerated(EnumType.STRING)
    private ConversationState state;

    @Column(name = "pool_id")
    @Convert(converter = NullableUuid.class)
    private @Nullable UUID pool;

    private @Nullable AccountId assignee;

    @Column(name = "given_by")
    private @Nullable AccountId givenBy;

    @Column(name = "kept_private")
    private boolean keptPrivate;

    @Enumerated(EnumType.STRING)
    private Clearance sensitivity;

    private boolean urgent;

    @Column(name = "started_by")
    private AccountId startedBy;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "last_at")
    private Instant lastAt;

    @Column(name = "answer_due")
    private @Nullable Instant answerDue;

    @Version
    private long version;

    @SuppressWarnings("NullAway")
    protected Conversation() {}

    private Conversation(PatientId patient, ConversationKind kind, String subject, AccountId by, Instant now) {
        this.id = Uuids.v7(now);
        this.patient = patient;
        this.kind = kind;
        this.subject = subject;
        this.state = kind == ConversationKind.STAFF ? ConversationState.OPEN : ConversationState.ANSWERED;
        this.sensitivity = Clearance.N;
        this.startedBy = by;
        this.startedAt = now;
        this.lastAt = now;
    }

    /** The patient, or somebody in their place, asks. */
    static Conversation asked(
            PatientId patient,
            String subject,
            @Nullable AccountId person,
            @Nullable UUID pool,
            boolean keptPrivate,
            AccountId by,
            Instant now) {
        var asked = new Conversation(patient, ConversationKind.PATIENT, subject, by, now);
        asked.assignee = person;
        asked.pool = pool;
        asked.keptPrivate = keptPrivate;
        return asked;
    }

    /** Somebody who cares for the patient writes to them, and gets the answers. */
    static Conversation told(PatientId patient, String subject, AccountId by, Instant now) {
        var told = new Conversation(patient, ConversationKind.PATIENT, subject, by, now);
        told.assignee = by;
        return told;
    }

    /** Colleagues talk about the patient. */
    static Conversation amongColleagues(PatientId patient, String subject, AccountId by, Instant now) {
        return new Conversation(patient, ConversationKind.STAFF, subject, by, now);
    }

    /** The patient wrote; the time to answer counts from the first message nobody has answered. */
    void ask(boolean urgentNow, Instant due, Instant now) {
        if (state != ConversationState.WAITING) {
            state = ConversationState.WAITING;
            answerDue = due;
            urgent = false;
        }
        urgent |= urgentNow;
        lastAt = now;
    }

    /** Somebody who cares for the patient wrote. */
    void answer(Instant now) {
        state = kind == ConversationKind.STAFF ? ConversationState.OPEN : ConversationState.ANSWERED;
        answerDue = null;
        urgent = false;
        lastAt = now;
    }

    /** Whoever gives it away goes on seeing it, until somebody else gives it on. */
    void giveTo(@Nullable AccountId person, @Nullable UUID newPool, AccountId by) {
        if (person == null && newPool == null) {
            throw DomainException.refused(ConversationRefusal.NOBODYS);
        }
        insistOnPerson(sensitivity, person);
        assignee = person;
        pool = newPool;
        givenBy = by;
    }

    /** Who may read it from now on; whoever says so is cleared for what it was and what it becomes. */
    void label(Clearance wanted, Clearance clearance) {
        if (clearance.and(sensitivity.and(wanted)) != clearance) {
            throw DomainException.refused(ConversationRefusal.LABEL_NOT_YOURS);
        }
        insistOnPerson(wanted, assignee);
        sensitivity = wanted;
    }

    private void insistOnPerson(Clearance label, @Nullable AccountId person) {
        if (label != Clearance.N && kind == ConversationKind.PATIENT && person == null) {
            throw DomainException.refused(ConversationRefusal.LABEL_NEEDS_PERSON);
        }
    }

    void close() {
        if (state == ConversationState.CLOSED) {
            throw DomainException.refused(ConversationRefusal.CLOSED_ALREADY);
        }
        state = ConversationState.CLOSED;
        answerDue = null;
        urgent = false;
    }

    UUID id() {
        return id;
    }

    PatientId patient() {
        return patient;
    }

    ConversationKind kind() {
        return kind;
    }

    String subject() {
        return subject;
    }

    ConversationState state() {
        return state;
    }

    @Nullable
    UUID pool() {
        return pool;
    }

    @Nullable
    AccountId assignee() {
        return assignee;
    }

    /** Whether it was given to this person, or away by them. */
    boolean concerns(AccountId account) {
        return account.equals(assignee) || account.equals(givenBy);
    }

    boolean keptPrivate() {
        return keptPrivate;
    }

    Clearance sensitivity() {
        return sensitivity;
    }

    boolean urgent() {
        return urgent;
    }

    Instant lastAt() {
        return lastAt;
    }

    @Nullable
    Instant answerDue() {
        return answerDue;
    }

    long version() {
        return version;
    }
}
