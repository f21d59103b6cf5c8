package org.ohms.compliance.retention;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.AccessPolicy;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.compliance.access.KnownPatients;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.compliance.audit.PatientEndings;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.Uuids;

/** Places and lifts holds: somebody sues, or may sue, and nothing of this patient goes any more. */
@Stateless
public class LegalHolds {
    /** More words than this are no reason. */
    public static final int MOST_WORDS = 1_000;

    private static final int SHOWN = 200;

    @Inject
    EntityManager entities;

    @Inject
    AccessPolicy policy;

    @Inject
    Instance<KnownPatients> known;

    @Inject
    CurrentActor current;

    @Inject
    AuditTrail trail;

    @Inject
    PatientEndings endings;

    @Inject
    Clock clock;

    /** Those that stand first, then the lifted ones, the newest first. */
    @RolesAllowed("retention.read")
    public HoldList holds() {
        var rows = entities.createQuery(
                        "select h from LegalHold h order by case when h.liftedAt is null then 0 else 1 end, h.placedAt desc",
                        LegalHold.class)
                .setMaxResults(SHOWN)
                .getResultStream()
                .map(LegalHold::row)
                .toList();
        var patients = rows.stream().map(HoldRow::patient).distinct().toList();
        policy.listed(patients);
        return new HoldList(rows, patients.isEmpty() ? Map.of() : endings.of(patients));
    }

    /**
     * Places a hold.
     *
     * @throws DomainException NOT_FOUND for a stranger's id; INVALID without a reason; REFUSED when one stands already
     */
    @RolesAllowed("retention.hold")
    public UUID place(PatientId patient, @Nullable String words) {
        policy.insistOn(patient);
        if (known.stream().noneMatch(patients -> patients.knows(patient))) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
        var reason = words == null ? "" : words.strip();
        if (reason.isEmpty()) {
            throw DomainException.invalid(Refusal.of(CommonRefusal.REQUIRED).at("words"));
        }
        if (reason.length() > MOST_WORDS) {
            throw DomainException.invalid(
                    Refusal.of(CommonRefusal.TOO_LONG).at("words").with("most", MOST_WORDS));
        }
        if (stands(patient)) {
            throw DomainException.refused(RetentionRefusal.HELD_ALREADY);
        }
        var now = clock.instant();
        var id = Uuids.v7(now);
        trail.object("LegalHold", id);
        entities.persist(LegalHold.place(id, patient, reason, now, actor()));
        return id;
    }

    /**
     * Lifts a hold.
     *
     * @throws DomainException NOT_FOUND for a stranger's id; REFUSED when it was lifted before
     */
    @RolesAllowed("retention.hold")
    public void lift(UUID hold) {
        var found = entities.find(LegalHold.class, hold);
        if (found == null) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
        policy.insistOn(found.patient());
        trail.object("LegalHold", hold);
        found.lift(clock.instant(), actor());
    }

    private boolean stands(PatientId patient) {
        return !entities.createQuery(
                        "select h.id from LegalHold h where h.patient = :patient and h.liftedAt is null", UUID.class)
                .setParameter("patient", patient)
                .getResultList()
                .isEmpty();
    }

    private AccountId actor() {
        var account = current.get().account();
        if (account == null) {
            throw new IllegalStateException("a hold is placed by a person");
        }
        return account;
    }
}
