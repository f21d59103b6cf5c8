package org.ohms.compliance.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.PatientId;

/**
 * The record somebody at the patients' door acts for. A request never says whose record it is about: it is their own, or
 * that of the one patient they act for as a proxy at the moment. There may be none: nobody has tied account and record
 * together yet, or the time as a proxy is over.
 */
@ApplicationScoped
public class OwnRecord {
    @Inject
    EntityManager entities;

    @Inject
    CurrentActor actor;

    public Optional<PatientId> find() {
        var current = actor.get();
        var account = current.account();
        if (account == null || current.kind() != Actor.Kind.PATIENT) {
            return Optional.empty();
        }
        var acting = current.actingFor();
        if (acting != null) {
            return isInHands(acting, null) ? Optional.of(acting) : Optional.empty();
        }
        List<?> tied = entities.createNativeQuery(
                        "select patient_id from patient_account where account_id = ?1 order by since, patient_id limit 1")
                .setParameter(1, account.value())
                .getResultList();
        return tied.stream().findFirst().map(id -> new PatientId((UUID) id));
    }

    /**
     * The record, where this part of it is in the hands of the one who acts.
     *
     * @param scope the part, as {@code proxy_scope} names it
     * @throws DomainException REFUSED while there is no record, or when this part of it is closed to them
     */
    public PatientId insist(String scope) {
        var record = insist();
        if (!isInHands(record, scope)) {
            throw DomainException.refused(AccessRefusal.PART_NOT_OPEN);
        }
        return record;
    }

    /**
     * Whether there is a record, and this part of it is in the hands of the one who acts.
     *
     * @param scope the part, as {@code proxy_scope} names it
     */
    public boolean isOpen(String scope) {
        return find().filter(record -> isInHands(record, scope)).isPresent();
    }

    /** @throws DomainException REFUSED while no record is tied to the account, or the time as a proxy is over */
    public PatientId insist() {
        return find().orElseThrow(() -> DomainException.refused(
                actor.get().actingFor() == null ? AccessRefusal.NO_RECORD_YET : AccessRefusal.NO_LONGER_ACTING));
    }

    private boolean isInHands(PatientId patient, @Nullable String scope) {
        return Boolean.TRUE.equals(entities.createNativeQuery("select in_hands(cast(?1 as uuid), cast(?2 as text))")
                .setParameter(1, patient.toString())
                .setParameter(2, scope)
                .getSingleResult());
    }
}
