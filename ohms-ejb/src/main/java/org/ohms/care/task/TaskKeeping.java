package org.ohms.care.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.care.conversation.ConversationLookup;
import org.ohms.compliance.access.AccessPolicy;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.records.coding.Rules;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.id.PatientId;

/** What people do with tasks, and to whom tasks are open. */
@ApplicationScoped
class TaskKeeping {
    private static final Duration LATEST = Duration.ofDays(366);

    @Inject
    AccessPolicy policy;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentActor current;

    @Inject
    Tasks tasks;

    @Inject
    TaskOwners owners;

    @Inject
    ConversationLookup conversations;

    @Inject
    Event<TaskEvent> events;

    @Inject
    Clock clock;

    void insistOn(PatientId patient) {
        policy.insistOn(patient);
    }

    void listed(Collection<Task> found) {
        policy.listed(found.stream().map(Task::patient).distinct().toList());
    }

    Task locked(UUID id, long version) {
        audit.object("Task", id);
        var task = tasks.locked(id).orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
        audit.patient(task.patient());
        var me = current.account();
        var role = task.owner().role();
        if (!task.concerns(me) && !(role != null && tasks.holds(me, role)) && !policy.reaches(task.patient())) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
        if (task.version() != version) {
            throw DomainException.stale(CommonRefusal.CHANGED_MEANWHILE);
        }
        return task;
    }

    /** The patient a conversation is about that the actor may see. */
    PatientId ofConversation(UUID conversation) {
        audit.object("Conversation", conversation);
        var patient = conversations
                .patient(conversation)
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
        audit.patient(patient);
        return patient;
    }

    UUID add(NewTask wanted, @Nullable UUID conversation) {
        return begun(task(wanted, conversation, new Refusals()));
    }

    private Task task(NewTask wanted, @Nullable UUID conversation, Refusals refusals) {
        var now = clock.instant();
        var what = Rules.required(wanted.what(), "what", refusals);
        var details = Rules.optional(wanted.details(), "details", Rules.TEXT, refusals);
        var priority = wanted.priority();
        var due = due(wanted.dueAt(), now, refusals);
        Rules.chosen(priority, "priority", refusals);
        var owner = owners.wanted(wanted.owner());
        refusals.when(owner.isEmpty(), Refusal.of(TaskRefusal.NOBODY_DOES_IT).at("owner"));
        refusals.throwIfAny(DomainException.Kind.INVALID);
        return new Task(
                wanted.patient(),
                new TaskWords(what, details),
                priority == null ? TaskPriority.ROUTINE : priority,
                owner.orElseThrow(),
                due,
                conversation,
                current.account(),
                now);
    }

    /** Something a plan of care has somebody do; the rules of every task count for it. */
    UUID addByPlan(NewTask wanted, UUID plan, @Nullable Integer everyDays) {
        var refusals = new Refusals();
        refusals.when(
                everyDays != null && (everyDays < 1 || everyDays > LATEST.toDays()),
                Refusal.of(CommonRefusal.OUT_OF_RANGE)
                        .at("everyDays")
                        .with("min", 1)
                        .with("max", LATEST.toDays()));
        var task = task(wanted, null, refusals);
        task.byPlan(plan, everyDays);
        return begun(task);
    }

    /** Makes the next one of a task that is done, for the same owner and in the name of whoever gave it first. */
    void again(Task done, UUID plan, int days) {
        var now = clock.instant();
        var ended = done.endedAt();
        var due = (ended == null ? now : ended).plus(Duration.ofDays(days));
        var next =
                new Task(done.patient(), done.words(), done.priority(), done.owner(), due, null, done.createdBy(), now);
        next.byPlan(plan, days);
        tasks.add(next);
    }

    private UUID begun(Task task) {
        tasks.add(task);
        audit.object("Task", task.id());
        given(task);
        return task.id();
    }

    private static Instant due(@Nullable Instant wanted, Instant now, Refusals refusals) {
        refusals.when(wanted == null, Refusal.of(CommonRefusal.REQUIRED).at("dueAt"))
                .when(
                        wanted != null && (wanted.isBefore(now) || wanted.isAfter(now.plus(LATEST))),
                        Refusal.of(CommonRefusal.OUT_OF_RANGE)
                                .at("dueAt")
                                .with("min", now)
                                .with("max", now.plus(LATEST)));
        return wanted == null ? now : wanted;
    }

    void take(Task task) {
        task.take(current.account());
        tasks.keep();
    }

    void give(Task task, @Nullable String to) {
        var owner = owners.wanted(to)
                .orElseThrow(() -> DomainException.invalid(
                        Refusal.of(TaskRefusal.NOBODY_DOES_IT).at("owner")));
        task.giveTo(owner, current.account());
        tasks.keep();
        given(task);
    }

    void complete(Task task, @Nullable String how) {
        var refusals = new Refusals();
        var said = Rules.optional(how, "outcome", Rules.TEXT, refusals);
        refusals.throwIfAny(DomainException.Kind.INVALID);
        task.complete(said, current.account(), clock.instant());
        ended(task);
    }

    void cancel(Task task, @Nullable String why) {
        var refusals = new Refusals();
        var said = Rules.required(why, "outcome", refusals);
        refusals.throwIfAny(DomainException.Kind.INVALID);
        task.cancel(said, current.account(), clock.instant());
        ended(task);
    }

    private void given(Task task) {
        events.fire(new TaskEvent.Given(task.id(), task.patient(), task.owner(), current.account(), task.version()));
    }

    private void ended(Task task) {
        tasks.keep();
        events.fire(new TaskEvent.Ended(task.id(), task.patient(), task.createdBy(), current.account(), task.state()));
    }
}
