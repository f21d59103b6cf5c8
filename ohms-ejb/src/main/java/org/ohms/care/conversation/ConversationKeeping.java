package org.ohms.care.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.AccessPolicy;
import org.ohms.compliance.access.CareRelationships;
import org.ohms.compliance.access.CareTie;
import org.ohms.compliance.access.Clearance;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.records.coding.Rules;
import org.ohms.records.document.DocumentId;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;

/** What those who care for patients do with conversations, and to whom they are open. */
@ApplicationScoped
class ConversationKeeping {
    private static final int MOST_TIES = 200;

    @Inject
    AccessPolicy policy;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentActor current;

    @Inject
    CareRelationships care;

    @Inject
    Conversations conversations;

    @Inject
    Correspondents correspondents;

    @Inject
    MessageWriting writing;

    @Inject
    Event<ConversationEvent> events;

    void insistOn(PatientId patient) {
        policy.insistOn(patient);
    }

    void listed(Collection<Conversation> found) {
        policy.listed(found.stream().map(Conversation::patient).distinct().toList());
    }

    Conversation opened(UUID id) {
        audit.object("Conversation", id);
        return open(conversations.find(id).orElse(null));
    }

    Conversation locked(UUID id, long version) {
        audit.object("Conversation", id);
        var conversation = open(conversations.locked(id).orElse(null));
        if (conversation.version() != version) {
            throw DomainException.stale(CommonRefusal.CHANGED_MEANWHILE);
        }
        return conversation;
    }

    /** Open to whoever cares for the patient, and to whoever it was given to, by themselves or with a pool. */
    private Conversation open(@Nullable Conversation conversation) {
        if (conversation == null) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
        audit.patient(conversation.patient());
        var me = current.account();
        var pool = conversation.pool();
        if (policy.reaches(conversation.patient())
                || conversation.concerns(me)
                || pool != null && correspondents.isMember(me, pool)) {
            return conversation;
        }
        throw DomainException.notFound(CommonRefusal.NOT_FOUND);
    }

    void read(Conversation conversation) {
        if (conversations.read(conversation, current.account(), conversation.lastAt())) {
            events.fire(new ConversationEvent.Seen(conversation.id()));
        }
    }

    Map<AccountId, String> colleagues(PatientId patient) {
        var now = writing.now();
        var me = current.account();
        return correspondents.amongAnswerers(care.of(patient, MOST_TIES).stream()
                .filter(tie -> tie.holdsAt(now) && !tie.account().equals(me))
                .map(CareTie::account)
                .distinct()
                .toList());
    }

    UUID start(StartConversation wanted, List<DocumentId> files) {
        var refusals = new Refusals();
        var subject = Rules.required(wanted.subject(), "subject", refusals);
        var body = writing.checked(wanted.body(), files, wanted.patient(), refusals);
        var amongColleagues = wanted.kind() == ConversationKind.STAFF;
        if (amongColleagues) {
            var strangers = new HashSet<>(wanted.colleagues());
            strangers.removeAll(colleagues(wanted.patient()).keySet());
            refusals.when(
                    wanted.colleagues().isEmpty() || !strangers.isEmpty(),
                    Refusal.of(ConversationRefusal.NEEDS_COLLEAGUE).at("colleagues"));
        }
        refusals.throwIfAny(DomainException.Kind.INVALID);
        var now = writing.now();
        var me = current.account();
        var conversation = amongColleagues
                ? Conversation.amongColleagues(wanted.patient(), subject, me, now)
                : Conversation.told(wanted.patient(), subject, me, now);
        conversations.add(conversation);
        if (amongColleagues) {
            wanted.colleagues().forEach(colleague -> conversations.invite(conversation, colleague, now));
        }
        writing.attach(files, conversation, writing.fromStaff(conversation, body, now));
        audit.object("Conversation", conversation.id());
        return conversation.id();
    }

    void reply(Conversation conversation, @Nullable String typed, List<DocumentId> files) {
        var refusals = new Refusals();
        var body = writing.checked(typed, files, conversation.patient(), refusals);
        refusals.throwIfAny(DomainException.Kind.INVALID);
        writing.attach(files, conversation, writing.fromStaff(conversation, body, writing.now()));
    }

    List<Correspondent> answerers() {
        var found = new ArrayList<>(correspondents.pools());
        found.addAll(correspondents.everybody());
        return found;
    }

    void give(Conversation conversation, @Nullable String to) {
        var chosen = answerers().stream()
                .filter(one -> one.key().equals(to))
                .findFirst()
                .orElseThrow(() -> DomainException.invalid(
                        Refusal.of(ConversationRefusal.CANNOT_BE_WRITTEN_TO).at("to")));
        conversation.giveTo(correspondents.person(chosen), correspondents.pool(chosen), current.account());
        conversations.keep();
        events.fire(new ConversationEvent.Given(
                conversation.id(), conversation.patient(), current.account(), writing.now()));
    }

    void label(Conversation conversation, Clearance wanted) {
        conversation.label(wanted, current.get().clearance());
        conversations.keep();
    }

    void close(Conversation conversation) {
        conversation.close();
        conversations.keep();
        events.fire(new ConversationEvent.Seen(conversation.id()));
    }
}
