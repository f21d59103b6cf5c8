package org.ohms.records.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ohms.records.chart.ChartWritten;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.page.PageRequest;

/** All documents, and those that are still arriving. */
@ApplicationScoped
class Documents {
    /** The same twice, deadlock, serialization failure, lock timeout: nothing is wrong but the moment. */
    private static final Set<String> COLLISIONS = Set.of("23505", "40P01", "40001", "55P03");

    private static final String ABANDONED =
            " from document_reference where (state = 'UPLOADING' or with_message = 'DRAFT') and begun_at < ?1";

    @Inject
    EntityManager entities;

    @Inject
    Event<ChartWritten> written;

    /** Whoever has the chart open hears that there is something. */
    void tell(PatientId patient) {
        written.fire(new ChartWritten(patient));
    }

    void add(Document document) {
        entities.persist(document);
        keep();
    }

    /** Sends what was changed; when somebody else did the same at the same moment, trying again helps. */
    void keep() {
        try {
            entities.flush();
        } catch (PersistenceException wrong) {
            throw collided(wrong) ? DomainException.stale(CommonRefusal.TRY_AGAIN) : wrong;
        }
    }

    private static boolean collided(Throwable wrong) {
        for (var cause = wrong; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused && COLLISIONS.contains(String.valueOf(refused.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    Document with(UUID id) {
        return Optional.ofNullable(entities.find(Document.class, id))
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    /** A document that is one, filed in the chart: not something of which pieces are missing, nor a file of a message. */
    Document complete(UUID id) {
        var document = with(id);
        if (document.isArriving() || document.isOfMessage()) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
        return document;
    }

    /** Nobody else changes it until this transaction ends; reads what they changed until now. */
    void lock(Document document) {
        entities.refresh(document, LockModeType.PESSIMISTIC_WRITE);
    }

    /** What somebody began with this very content and has not lost since: still arriving, or here already. */
    Optional<Document> same(byte[] manifest) {
        return entities.createQuery("""
                        select d from Document d where d.manifest = :manifest and d.state in :states
                        order by d.begunAt desc""", Document.class)
                .setParameter("manifest", manifest)
                .setParameter("states", List.of(DocumentState.UPLOADING, DocumentState.CURRENT))
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The same for a file of a message that is not sent yet. */
    Optional<Document> sameDraft(byte[] manifest) {
        return entities.createQuery("""
                        select d from Document d where d.manifest = :manifest and d.withMessage = :draft
                        order by d.begunAt desc""", Document.class)
                .setParameter("manifest", manifest)
                .setParameter("draft", MessageFileState.DRAFT)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Those of some ids that whoever acts may see. */
    List<Document> withAnyOf(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : entities.createQuery("select d from Document d where d.id in :ids", Document.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    /** All versions that are complete, nobody else changes them until this transaction ends. */
    List<Document> versions(UUID series) {
        return entities.createQuery("""
                        select d from Document d where d.series = :series and d.state <> :arriving
                        order by d.number desc""", Document.class)
                .setParameter("series", series)
                .setParameter("arriving", DocumentState.UPLOADING)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** All versions that are complete, the newest first. */
    List<Document> series(UUID series) {
        return entities.createQuery("""
                        select d from Document d where d.series = :series and d.state <> :arriving
                        order by d.number desc""", Document.class)
                .setParameter("series", series)
                .setParameter("arriving", DocumentState.UPLOADING)
                .getResultList();
    }

    List<Document> of(PatientId patient, PageRequest part) {
        return entities.createQuery("""
                        select d from Document d where d.patient = :patient and d.state <> :arriving
                        and d.withMessage is null order by d.completedAt desc, d.id desc""", Document.class)
                .setParameter("patient", patient)
                .setParameter("arriving", DocumentState.UPLOADING)
                .setFirstResult(part.first())
                .setMaxResults(part.size())
                .getResultList();
    }

    /** What counts now and was filed after a moment by somebody else, the newest first. */
    List<Document> filedSince(PatientId patient, Instant moment, AccountId me, int most) {
        return entities.createQuery("""
                        select d from Document d where d.patient = :patient and d.state = :current
                        and d.withMessage is null and d.completedAt > :moment and (d.sentBy is null or d.sentBy <> :me)
                        order by d.completedAt desc, d.id desc""", Document.class)
                .setParameter("patient", patient)
                .setParameter("current", DocumentState.CURRENT)
                .setParameter("moment", moment)
                .setParameter("me", me)
                .setMaxResults(most)
                .getResultList();
    }

    long count(PatientId patient) {
        return entities.createQuery(
                        "select count(d) from Document d where d.patient = :patient and d.state <> :arriving"
                                + " and d.withMessage is null",
                        Long.class)
                .setParameter("patient", patient)
                .setParameter("arriving", DocumentState.UPLOADING)
                .getSingleResult();
    }

    /** How many somebody began to send for a patient since a moment. */
    long begunSince(PatientId patient, AccountId account, Instant since) {
        return entities.createQuery("""
                        select count(d) from Document d
                        where d.patient = :patient and d.sentBy = :account and d.begunAt > :since""", Long.class)
                .setParameter("patient", patient)
                .setParameter("account", account)
                .setParameter("since", since)
                .getSingleResult();
    }

    /** Forgets what somebody began before a moment and never finished, or never sent with the message it was for. */
    int forgetAbandoned(Instant before) {
        var moment = before.atOffset(ZoneOffset.UTC);
        List.of("document_piece", "document_preview")
                .forEach(part -> entities.createNativeQuery(
                                "delete from " + part + " where document_id in (select id" + ABANDONED + ")")
                        .setParameter(1, moment)
                        .executeUpdate());
        return entities.createNativeQuery("delete" + ABANDONED)
                .setParameter(1, moment)
                .executeUpdate();
    }
}
