package org.ohms.compliance.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.PatientId;

/**
 * The record of the patient who acts. A patient never says whose record a request is about: it is theirs, or there is
 * none yet, because the desk or an invitation has to tie account and record together first.
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
        List<?> tied = entities.createNativeQuery(
                        "select patient_id from patient_account where account_id = ?1 order by since, patient_id limit 1")
                .setParameter(1, account.value())
                .getResultList();
        return tied.stream().findFirst().map(id -> new PatientId((UUID) id));
    }

    /** @throws DomainException REFUSED while no record is tied to the account */
    public PatientId insist() {
        return find().orElseThrow(() -> DomainException.refused(AccessRefusal.NO_RECORD_YET));
    }
}
