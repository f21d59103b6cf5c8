package org.ohms.patients.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.identity.session.SecretToken;
import org.ohms.shared.crypto.Vault;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.Uuids;

/** All invitations; a patient has one open one at most. */
@ApplicationScoped
class Invitations {
    @Inject
    EntityManager entities;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    /** Takes the place of the one that is open. Two at once for one patient come one after the other. */
    Invitation issue(PatientId patient, @Nullable String email, SecretToken link, InvitationCode code, AccountId by) {
        entities.createNativeQuery("select count(pg_advisory_xact_lock(hashtextextended(?1, 0)))")
                .setParameter(1, "portal-invitation:" + patient.value())
                .getSingleResult();
        var now = clock.instant();
        newest(patient).filter(last -> last.state() == InvitationState.OPEN).ifPresent(last -> last.revoke(now));
        entities.flush();
        var id = Uuids.v7(now);
        var invitation = new Invitation(id, patient, email, link, code.token(vault, id), now, by);
        entities.persist(invitation);
        return invitation;
    }

    /** The last one that was made for the patient. */
    Optional<Invitation> newest(PatientId patient) {
        return entities.createQuery(
                        "select i from Invitation i where i.patient = :patient order by i.createdAt desc, i.id desc",
                        Invitation.class)
                .setParameter("patient", patient)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Locked until the transaction ends: five tries are five, however many come at once. */
    Invitation withLink(SecretToken link) {
        return locked("select i from Invitation i where i.token = :hash", link.digest())
                .filter(found -> found.isOpen(clock.instant()))
                .orElseThrow(Invitations::notValid);
    }

    Invitation visitedWith(SecretToken visit) {
        return locked("select i from Invitation i where i.visit = :hash", visit.digest())
                .filter(found -> found.isBeingVisited(clock.instant()))
                .orElseThrow(Invitations::notValid);
    }

    Invitation openOne(UUID id) {
        return Optional.ofNullable(entities.find(Invitation.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(found -> found.isOpen(clock.instant()))
                .orElseThrow(Invitations::notValid);
    }

    private Optional<Invitation> locked(String query, byte[] hash) {
        return entities.createQuery(query, Invitation.class)
                .setParameter("hash", hash)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    private static DomainException notValid() {
        return DomainException.notFound(InvitationRefusal.NOT_VALID);
    }
}
