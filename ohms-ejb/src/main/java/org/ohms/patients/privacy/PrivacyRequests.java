package org.ohms.patients.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ohms.patients.patient.PatientLinks;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.page.PageRequest;

/** All requests, as far as the actor sees them. */
@ApplicationScoped
class PrivacyRequests {
    @Inject
    EntityManager entities;

    @Inject
    PatientLinks links;

    void add(PrivacyRequest request) {
        entities.persist(request);
    }

    PrivacyRequest with(UUID id) {
        return found(entities.find(PrivacyRequest.class, id));
    }

    /** For a decision: nobody else decides meanwhile. One that is decided is not locked, and says so itself. */
    PrivacyRequest locked(UUID id) {
        entities.createNativeQuery("select 1 from privacy_request where id = ?1 for update")
                .setParameter(1, id)
                .getResultList();
        return with(id);
    }

    /** Whether it is about this record, or one that became part of it. */
    boolean isOf(PrivacyRequest request, PatientId patient) {
        return links.recordsIn(patient).contains(request.patient());
    }

    /** Those about this record, and those that became part of it, the newest first. */
    List<PrivacyRequest> of(PatientId patient, int most) {
        return entities.createQuery(
                        "select r from PrivacyRequest r where r.patient in :records order by r.madeAt desc, r.id desc",
                        PrivacyRequest.class)
                .setParameter("records", links.recordsIn(patient))
                .setMaxResults(most)
                .getResultList();
    }

    long open(PatientId patient) {
        return entities.createQuery(
                        "select count(r) from PrivacyRequest r where r.patient in :records and r.state = :open",
                        Long.class)
                .setParameter("records", links.recordsIn(patient))
                .setParameter("open", RequestState.OPEN)
                .getSingleResult();
    }

    /** Those that wait, the first due first, or all, the newest first. */
    List<PrivacyRequest> page(boolean waiting, PageRequest part) {
        var query = waiting
                ? entities.createQuery(
                                "select r from PrivacyRequest r where r.state = :open order by r.dueAt, r.id",
                                PrivacyRequest.class)
                        .setParameter("open", RequestState.OPEN)
                : entities.createQuery(
                        "select r from PrivacyRequest r order by r.madeAt desc, r.id desc", PrivacyRequest.class);
        return query.setFirstResult(part.first()).setMaxResults(part.size()).getResultList();
    }

    long count(boolean waiting) {
        return waiting
                ? entities.createQuery("select count(r) from PrivacyRequest r where r.state = :open", Long.class)
                        .setParameter("open", RequestState.OPEN)
                        .getSingleResult()
                : entities.createQuery("select count(r) from PrivacyRequest r", Long.class)
                        .getSingleResult();
    }

    private static PrivacyRequest found(@org.jspecify.annotations.Nullable PrivacyRequest request) {
        return Optional.ofNullable(request).orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }
}
