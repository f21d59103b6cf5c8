package org.ohms.patients.sight;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ohms.compliance.access.AccessPolicy;
import org.ohms.compliance.access.KnownPatients;
import org.ohms.compliance.access.OtherEyes;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.identity.account.StaffActor;
import org.ohms.identity.account.StaffActors;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.work.Background;

/**
 * Says who sees which part of this patient's record, and what this person sees. For a person it asks the database with
 * that person's eyes; for a patient it puts permissions and ties together for everybody at once, as the walls do for each,
 * and a test holds the two against each other.
 */
@Stateless
public class WhoSeesWhat {
    private static final String ALL_RECORDS = "patient.read";
    private static final String OWN_RECORDS = "patient.read-own";

    /** What shows who a patient is, and nothing else. */
    private static final Set<String> IDENTITY =
            Set.of("patient.search", "patient.register", "patient.merge", "audit.reveal", "breach.examine");

    @Inject
    AccessPolicy policy;

    @Inject
    KnownPatients known;

    @Inject
    Readers readers;

    @Inject
    Background background;

    @Inject
    StaffActors staff;

    @Inject
    OtherEyes eyes;

    @Inject
    AuditTrail audit;

    @Inject
    EntityManager entities;

    /**
     * Everybody who knows at least who the patient is: colleagues in order of their names, those who act for the patient,
     * and programs.
     */
    @RolesAllowed("access.explain")
    public List<WhoSeesRow> ofPatient(PatientId patient) {
        policy.insistOn(patient);
        if (!known.knows(patient)) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
        var ties = background.call("access.explain", () -> readers.of(patient));
        return Stream.concat(
                        staff.all().stream().flatMap(colleague -> row(colleague, ties).stream()),
                        ties.others().stream())
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

    private static Optional<WhoSeesRow> row(StaffActor colleague, Readers.Ties ties) {
        var permissions = colleague.actor().permissions();
        var account = Objects.requireNonNull(colleague.actor().account());
        var cares = ties.carers().contains(account);
        var tied = cares || ties.hurried().contains(account);
        var parts = SeenPart.openedBy(permissions.stream()
                .filter(code -> tied || ties.everybodys().contains(code))
                .toList());
        var byWork = SeenPart.openedBy(
                permissions.stream().filter(ties.everybodys()::contains).toList());
        if (parts.isEmpty() && permissions.stream().noneMatch(IDENTITY::contains)) {
            return Optional.empty();
        }
        var sees = parts.isEmpty()
                ? Sees.IDENTITY
                : parts.equals(byWork) ? Sees.EVERYBODY : cares ? Sees.IN_CARE : Sees.EMERGENCY;
        return Optional.of(new WhoSeesRow(account, colleague.name(), colleague.roles(), sees, parts));
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
