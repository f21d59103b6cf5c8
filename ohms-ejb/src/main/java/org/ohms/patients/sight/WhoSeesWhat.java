package org.ohms.patients.sight;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ohms.compliance.access.AccessPolicy;
import org.ohms.compliance.access.Actor;
import org.ohms.compliance.access.CareRelationships;
import org.ohms.compliance.access.KnownPatients;
import org.ohms.compliance.access.OtherEyes;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.identity.account.StaffActor;
import org.ohms.identity.account.StaffActors;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;

/**
 * Says who sees this patient, and what this person sees. It does not reckon: it asks the access policy and the database
 * with that person's eyes, so the answer is what would happen.
 */
@Stateless
public class WhoSeesWhat {
    private static final String ALL_RECORDS = "patient.read";
    private static final String OWN_RECORDS = "patient.read-own";

    @Inject
    AccessPolicy policy;

    @Inject
    KnownPatients known;

    @Inject
    CareRelationships care;

    @Inject
    StaffActors staff;

    @Inject
    OtherEyes eyes;

    @Inject
    AuditTrail audit;

    @Inject
    EntityManager entities;

    /** Every colleague who knows at least who the patient is, in order of their names. */
    @RolesAllowed("access.explain")
    public List<WhoSeesRow> ofPatient(PatientId patient) {
        policy.insistOn(patient);
        if (!known.knows(patient)) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
        return staff.all().stream()
                .map(colleague -> eyes.see(colleague.actor(), () -> row(colleague, patient)))
                .filter(row -> row.sees() != Sees.NOTHING)
                .toList();
    }

    /** What this colleague may do, and how much of the hospital's patients they see. */
    @RolesAllowed("access.explain")
    public PersonSight ofPerson(AccountId account) {
        audit.object("Account", account.value());
        var colleague = staff.one(account).orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
        var actor = colleague.actor();
        var allowed = allowed(actor);
        return eyes.see(
                actor,
                () -> new PersonSight(
                        colleague.name(),
                        colleague.roles(),
                        actor.clearance(),
                        allowed,
                        count("select count(*) from patient"),
                        actor.may(OWN_RECORDS) ? count("select count(distinct patient_id) from in_my_care") : 0,
                        actor.may(ALL_RECORDS),
                        count("select count(*) from appointment where patient_id is not null")));
    }

    private WhoSeesRow row(StaffActor colleague, PatientId patient) {
        var actor = colleague.actor();
        return new WhoSeesRow(
                Objects.requireNonNull(actor.account()),
                colleague.name(),
                colleague.roles(),
                sees(actor, patient),
                ((Number) entities.createNativeQuery("select count(*) from appointment where patient_id = ?1")
                                .setParameter(1, patient.value())
                                .getSingleResult())
                        .longValue());
    }

    private Sees sees(Actor actor, PatientId patient) {
        if (actor.may(ALL_RECORDS) && policy.reaches(ALL_RECORDS, patient)) {
            return Sees.EVERYBODY;
        }
        if (actor.may(OWN_RECORDS) && policy.reaches(OWN_RECORDS, patient)) {
            return care.reaches(actor, patient) ? Sees.IN_CARE : Sees.EMERGENCY;
        }
        return known.knows(patient) ? Sees.IDENTITY : Sees.NOTHING;
    }

    private List<PersonSight.Allowed> allowed(Actor actor) {
        if (actor.permissions().isEmpty()) {
            return List.of();
        }
        List<?> rows = entities.createNativeQuery(
                        "select code, reach from permission where code = any (cast(?1 as text[])) order by code")
                .setParameter(1, new TreeSet<>(actor.permissions()).stream().collect(Collectors.joining(",", "{", "}")))
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new PersonSight.Allowed((String) row[0], (String) row[1]))
                .toList();
    }

    private long count(String sql) {
        return ((Number) entities.createNativeQuery(sql).getSingleResult()).longValue();
    }
}
