package org.ohms.care.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.Uuids;
import org.ohms.shared.page.PageRequest;

/** Conversations as the database shows them to whoever acts: what they may not see is not there. */
@ApplicationScoped
class Conversations {
    private static final int MOST = 200;
    private static final String MINE = """
            (c.assignee = ?1 or c.pool_id in (select m.pool_id from message_pool_member m where m.account_id = ?1)
             or exists (select 1 from conversation_reader r
                where r.conversation_id = c.id and r.account_id = ?1 and r.invited))""";

    @Inject
    EntityManager entities;

    void add(Conversation conversation) {
        entities.persist(conversation);
        keep();
    }

    void add(Communication message) {
        entities.persist(message);
        keep();
    }

    Optional<Conversation> find(UUID id) {
        return Optional.ofNullable(entities.find(Conversation.class, id));
    }

    /** The conversation for a change: nobody else changes it until this transaction ends. */
    Optional<Conversation> locked(UUID id) {
        return Optional.ofNullable(entities.find(Conversation.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Sends what changed now, so that the database's own objection becomes the refusal it means. */
    void keep() {
        try {
            entities.flush();
        } catch (OptimisticLockException stale) {
            throw DomainException.stale(CommonRefusal.CHANGED_MEANWHILE);
        }
    }

    /** Everything written in it, the oldest first. */
    List<Communication> messages(UUID conversation) {
        return entities.createQuery(
                        "select m from Communication m where m.conversation = :id order by m.sentAt, m.id",
                        Communication.class)
                .setParameter("id", conversation)
                .getResultList();
    }

    List<ConversationReader> readers(List<UUID> conversations) {
        return conversations.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select r from ConversationReader r where r.conversation in :ids",
                                ConversationReader.class)
                        .setParameter("ids", conversations)
                        .getResultList();
    }

    /** Those of the filter: whoever waits longest first, then the newest. */
    List<Conversation> found(ConversationFilter filter, AccountId me, PageRequest part) {
        return inOrder(entities.createNativeQuery("select cast(c.id as text) from conversation c" + where(filter)
                        + " order by (c.state = 'WAITING') desc, c.answer_due, c.last_at desc, c.id desc")
                .setParameter(1, me.value())
                .setFirstResult(part.first())
                .setMaxResults(part.size())
                .getResultList());
    }

    long count(ConversationFilter filter, AccountId me) {
        return ((Number) entities.createNativeQuery("select count(*) from conversation c" + where(filter))
                        .setParameter(1, me.value())
                        .getSingleResult())
                .longValue();
    }

    private static String where(ConversationFilter filter) {
        return " where c.state " + (filter.closed() ? "=" : "<>") + " 'CLOSED' and "
                + (filter.onlyMine() ? MINE : "cast(?1 as uuid) is not null");
    }

    /** How many wait for an answer of this person or one of their pools. */
    long waitingFor(AccountId me) {
        return ((Number) entities.createNativeQuery(
                                "select count(*) from conversation c where c.state = 'WAITING' and " + MINE)
                        .setParameter(1, me.value())
                        .getSingleResult())
                .longValue();
    }

    /** In how many conversations of this patient something is new for this reader. */
    long unread(PatientId patient, AccountId me) {
        return ((Number) entities.createNativeQuery("""
                                select count(*) from conversation c where c.patient_id = ?1 and not exists (
                                    select 1 from conversation_reader r where r.conversation_id = c.id
                                    and r.account_id = ?2 and r.read_until >= c.last_at)""")
                        .setParameter(1, patient.value())
                        .setParameter(2, me.value())
                        .getSingleResult())
                .longValue();
    }

    /** Those of one patient, the newest first. */
    List<Conversation> of(PatientId patient) {
        return entities.createQuery(
                        "select c from Conversation c where c.patient = :patient order by c.lastAt desc, c.id desc",
                        Conversation.class)
                .setParameter("patient", patient)
                .setMaxResults(MOST)
                .getResultList();
    }

    private List<Conversation> inOrder(List<?> found) {
        var ids = found.stream().map(id -> UUID.fromString(String.valueOf(id))).toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        var places = new HashMap<UUID, Integer>();
        ids.forEach(id -> places.put(id, places.size()));
        return entities
                .createQuery("select c from Conversation c where c.id in :ids", Conversation.class)
                .setParameter("ids", ids)
                .getResultList()
                .stream()
                .sorted(Comparator.comparing(one -> places.getOrDefault(one.id(), 0)))
                .collect(Collectors.toList());
    }

    /** From now on this person has read everything until that moment; says whether that is news. */
    boolean read(Conversation conversation, AccountId reader, Instant until) {
        var news = entities.createNativeQuery("""
                        insert into conversation_reader
                            (id, patient_id, conversation_id, account_id, invited, read_until)
                        values (?1, ?2, ?3, ?4, false, ?5)
                        on conflict (conversation_id, account_id) do update set read_until = excluded.read_until
                        where conversation_reader.read_until is null
                            or conversation_reader.read_until < excluded.read_until""")
                .setParameter(1, Uuids.v7(until))
                .setParameter(2, conversation.patient().value())
                .setParameter(3, conversation.id())
                .setParameter(4, reader.value())
                .setParameter(5, until.atOffset(ZoneOffset.UTC))
                .executeUpdate();
        return news > 0;
    }

    /** Asks a colleague into it. */
    void invite(Conversation conversation, AccountId colleague, Instant now) {
        entities.createNativeQuery("""
                        insert into conversation_reader (id, patient_id, conversation_id, account_id, invited)
                        values (?1, ?2, ?3, ?4, true)""")
                .setParameter(1, Uuids.v7(now))
                .setParameter(2, conversation.patient().value())
                .setParameter(3, conversation.id())
                .setParameter(4, colleague.value())
                .executeUpdate();
    }
}
