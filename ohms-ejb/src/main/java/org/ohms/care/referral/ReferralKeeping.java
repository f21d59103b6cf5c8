package org.ohms.care.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ohms.care.task.TaskOwner;
import org.ohms.care.task.TaskOwnerRow;
import org.ohms.compliance.access.AccountNames;
import org.ohms.identity.account.AccountDirectory;
import org.ohms.records.chart.ChartPen;
import org.ohms.records.chart.Charts;
import org.ohms.records.coding.Rules;
import org.ohms.records.order.OrderPriority;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.id.AccountId;

/** What people do with referrals; whoever calls has seen that they may. */
@ApplicationScoped
class ReferralKeeping {
    static final String TYPE = "ServiceRequest";
    private static final String ANSWERS = "referral.answer";
    private static final int LONGEST_ADDRESS = 500;

    @Inject
    ChartPen pen;

    @Inject
    Charts charts;

    @Inject
    AccountDirectory accounts;

    @Inject
    AccountNames names;

    @Inject
    Event<ReferralEvent> events;

    /** Roles first, then people by name; nobody asks themselves. */
    List<TaskOwnerRow> recipients() {
        var people = accounts.allowed(ANSWERS).stream()
                .filter(account -> !account.equals(pen.me()))
                .toList();
        var known = people.isEmpty() ? Map.<AccountId, String>of() : names.of(people);
        return Stream.concat(
                        accounts.rolesAllowed(ANSWERS).stream()
                                .map(role -> new TaskOwnerRow(TaskOwner.ofRole(role), "")),
                        known.entrySet().stream()
                                .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                                .map(one -> new TaskOwnerRow(TaskOwner.of(one.getKey()), one.getValue())))
                .toList();
    }

    UUID ask(NewReferral wanted) {
        var refusals = new Refusals();
        var what = Rules.required(wanted.what(), "what", refusals);
        var question = Rules.optional(wanted.question(), "question", Rules.TEXT, refusals);
        refusals.when(question == null, Refusal.of(CommonRefusal.REQUIRED).at("question"));
        var history = Rules.optional(wanted.history(), "history", Rules.TEXT, refusals);
        var outside = Rules.optional(wanted.recipient(), "recipient", LONGEST_ADDRESS, refusals);
        var named = wanted.to() != null && !wanted.to().isBlank();
        var to = TaskOwner.read(wanted.to()).filter(this::answers);
        refusals.when(
                        outside == null && to.isEmpty(),
                        Refusal.of(ReferralRefusal.TO_NOBODY).at("to"))
                .when(
                        outside != null && named,
                        Refusal.of(ReferralRefusal.TO_TWO).at("recipient"))
                .when(
                        to.map(TaskOwner::person)
                                .filter(one -> one.equals(pen.me()))
                                .isPresent(),
                        Refusal.of(ReferralRefusal.NOT_YOURSELF).at("to"));
        refusals.throwIfAny(DomainException.Kind.INVALID);
        var referral = new Referral(
                wanted.patient(),
                Optional.ofNullable(wanted.priority()).orElse(OrderPriority.ROUTINE),
                new ReferralWords(what, question == null ? "" : question, history, outside),
                to.orElse(null),
                pen.me(),
                pen.now());
        charts.add(referral);
        pen.wrote(referral.patient(), TYPE, referral.id());
        events.fire(new ReferralEvent.Asked(referral.id(), referral.patient(), to.orElse(null), pen.me()));
        return referral.id();
    }

    private boolean answers(TaskOwner owner) {
        var person = owner.person();
        return person == null
                ? accounts.rolesAllowed(ANSWERS).contains(owner.role())
                : accounts.allowed(ANSWERS).contains(person);
    }

    void accept(Referral referral, @Nullable String said) {
        var refusals = new Refusals();
        var words = Rules.optional(said, "answer", Rules.TEXT, refusals);
        refusals.throwIfAny(DomainException.Kind.INVALID);
        referral.accept(words, pen.me(), pen.now());
        moved(referral);
    }

    void decline(Referral referral, @Nullable String why) {
        referral.decline(text(why, "answer"), pen.me(), pen.now());
        moved(referral);
    }

    void report(Referral referral, @Nullable String found) {
        referral.complete(text(found, "report"), pen.me(), pen.now());
        moved(referral);
    }

    void revoke(Referral referral) {
        referral.revoke();
        moved(referral);
    }

    private static String text(@Nullable String given, String field) {
        var refusals = new Refusals();
        var words = Rules.optional(given, field, Rules.TEXT, refusals);
        refusals.when(words == null, Refusal.of(CommonRefusal.REQUIRED).at(field));
        refusals.throwIfAny(DomainException.Kind.INVALID);
        return words == null ? "" : words;
    }

    private void moved(Referral referral) {
        charts.keep();
        pen.wrote(referral.patient(), TYPE, referral.id());
        events.fire(new ReferralEvent.Moved(
                referral.id(),
                referral.patient(),
                referral.requestedBy(),
                referral.toAccount(),
                referral.status(),
                pen.me()));
    }
}
