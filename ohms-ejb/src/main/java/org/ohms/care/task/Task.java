package org.ohms.care.task;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.Uuids;
import org.ohms.shared.persistence.NullableUuid;

/**
 * Something somebody is to do about a patient. Given to a role, it is anybody's of that role until one takes it; given to
 * somebody else, it is asked anew. Done or cancelled, it stays as it is.
 */
@Entity
@Table(name = "task")
class Task {
    @Id
    private UUID id;

    @Column(name = "patient_id")
    private PatientId patient;

    @Convert(converter = TaskWordsConverter.class)
    private TaskWords words;

    @Enumerated(EnumType.STRING)
    private TaskPriority priority;

    @Enumerated(EnumType.STRING)
    private TaskState state;

    @Column(name = "owner_account")
    private @Nullable AccountId ownerAccount;

    @Column(name = "owner_role")
    private @Nullable String ownerRole;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "conversation_id")
    @Convert(converter = NullableUuid.class)
    private @Nullable UUID conversation;

    @Column(name = "care_plan_id")
    @Convert(converter = NullableUuid.class)
    private @Nullable UUID plan;

    @Column(name = "every_days")
    private @Nullable Integer everyDays;

    @Column(name = "followed_at")
    private @Nullable Instant followedAt;

    @Convert(converter = NullableUuid.class)
    @Column(name = "visit_id")
    private @Nullable UUID visit;

    @Column(name = "visit_day")
    private @Nullable LocalDate visitDay;

    @Column(name = "created_by")
    private @Nullable AccountId createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "given_by")
    private @Nullable AccountId givenBy;

    @Convert(converter = TaskOutcomeConverter.class)
    private @Nullable String outcome;

    @Column(name = "ended_by")
    private @Nullable AccountId endedBy;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    private int escalation;

    @Version
    private long version;

    @SuppressWarnings("NullAway")
    protected Task() {}

    Task(
            PatientId patient,
            TaskWords words,
            TaskPriority priority,
            TaskOwner owner,
            Instant dueAt,
            @Nullable UUID conversation,
            @Nullable AccountId by,
            Instant now) {
        this.id = Uuids.v7(now);
        this.patient = patient;
        this.words = words;
        this.priority = priority;
        this.state = TaskState.REQUESTED;
        this.ownerAccount = owner.person();
        this.ownerRole = owner.role();
        this.dueAt = dueAt;
        this.conversation = conversation;
        this.createdBy = by;
        this.createdAt = now;
    }

    /** What the house wants done before a visit of that day; nobody is its giver. */
    static Task beforeVisit(
            PatientId patient,
            TaskWords words,
            TaskOwner owner,
            UUID visit,
            LocalDate day,
            Instant startsAt,
            Instant now) {
        var task = new Task(patient, words, TaskPriority.ROUTINE, owner, startsAt, null, null, now);
        task.visit = visit;
        task.visitDay = day;
        return task;
    }

    /**
     * It is part of a plan of care.
     *
     * @param days after how many it is to be done again; null for once
     */
    void byPlan(UUID carePlan, @Nullable Integer days) {
        plan = carePlan;
        everyDays = days;
    }

    /** The next one was made of it, or need not be. */
    void followed(Instant now) {
        followedAt = now;
    }

    /** Somebody begins; what was a role's is theirs from now on. */
    void take(AccountId by) {
        insistOnOpen();
        if (state == TaskState.ACCEPTED) {
            throw DomainException.refused(TaskRefusal.TAKEN);
        }
        state = TaskState.ACCEPTED;
        ownerAccount = by;
        ownerRole = null;
    }

    void giveTo(TaskOwner owner, AccountId by) {
        insistOnOpen();
        state = TaskState.REQUESTED;
        ownerAccount = owner.person();
        ownerRole = owner.role();
        givenBy = by;
    }

    void complete(@Nullable String how, AccountId by, Instant now) {
        end(TaskState.COMPLETED, how, by, now);
    }

    void cancel(String why, AccountId by, Instant now) {
        end(TaskState.CANCELLED, why, by, now);
    }

    /** The house sees that nothing is left to do: it is done, or not needed any more. */
    void settle(boolean done, String how, Instant now) {
        end(done ? TaskState.COMPLETED : TaskState.CANCELLED, how, null, now);
    }

    private void end(TaskState next, @Nullable String how, @Nullable AccountId by, Instant now) {
        insistOnOpen();
        state = next;
        outcome = how;
        endedBy = by;
        endedAt = now;
    }

    private void insistOnOpen() {
        if (!state.isOpen()) {
            throw DomainException.refused(TaskRefusal.IS_OVER);
        }
    }

    void escalated(int level) {
        escalation = level;
    }

    /** Whether it is this person's, was given by them, or made by them. */
    boolean concerns(AccountId account) {
        return account.equals(ownerAccount) || account.equals(givenBy) || account.equals(createdBy);
    }

    UUID id() {
        return id;
    }

    PatientId patient() {
        return patient;
    }

    TaskWords words() {
        return words;
    }

    TaskPriority priority() {
        return priority;
    }

    TaskState state() {
        return state;
    }

    TaskOwner owner() {
        return new TaskOwner(ownerAccount, ownerRole);
    }

    Instant dueAt() {
        return dueAt;
    }

    @Nullable
    UUID conversation() {
        return conversation;
    }

    @Nullable
    UUID plan() {
        return plan;
    }

    @Nullable
    Integer everyDays() {
        return everyDays;
    }

    /** The visit before which it is to be done; null for most. */
    @Nullable
    UUID visit() {
        return visit;
    }

    /** Who gave it; null where the house did. */
    @Nullable
    AccountId createdBy() {
        return createdBy;
    }

    @Nullable
    AccountId givenBy() {
        return givenBy;
    }

    @Nullable
    String outcome() {
        return outcome;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }

    int escalation() {
        return escalation;
    }

    long version() {
        return version;
    }
}
