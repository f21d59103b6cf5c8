package org.ohms.patients.care;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.AccessPolicy;
import org.ohms.compliance.access.AccountNames;
import org.ohms.compliance.access.CareRelationships;
import org.ohms.compliance.access.CareTie;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.compliance.access.KnownPatients;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.identity.account.StaffDirectory;
import org.ohms.identity.account.StaffRow;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.Uuids;
import org.ohms.shared.time.HospitalDay;

/**
 * Who cares for a patient. Visits tie their practitioner and whoever attends them; colleagues are assigned by hand, by
 * those who care for the patient themselves or by the chief medical officer, and never by themselves.
 */
@Stateless
public class CareTeam {
    private static final String SOURCE = "assignment";
    private static final int LONGEST_YEARS = 10;
    private static final int MOST_SHOWN = 200;

    @Inject
    AccessPolicy policy;

    @Inject
    KnownPatients known;

    @Inject
    CareRelationships care;

    @Inject
    StaffDirectory staff;

    @Inject
    CareTeamRoles roles;

    @Inject
    AccountNames names;

    @Inject
    CurrentActor current;

    @Inject
    AuditTrail audit;

    @Inject
    HospitalDay hospital;

    @Inject
    Clock clock;

    /** Everybody who cares or cared for the patient, those who do now first, then the newest. */
    @RolesAllowed({"patient.read", "patient.read-own"})
    public List<CarerRow> of(PatientId patient) {
        insistOnKnown(patient);
        var now = clock.instant();
        var ties = care.of(patient, MOST_SHOWN);
        var known = names.of(ties.stream().map(CareTie::account).distinct().toList());
        var given = roles.of(patient);
        return ties.stream()
                .map(tie -> new CarerRow(
                        tie.account(),
                        known.getOrDefault(tie.account(), ""),
                        tie.source(),
                        tie.sourceId(),
                        tie.startsAt(),
                        tie.endsAt(),
                        tie.holdsAt(now),
                        given.get(tie.sourceId())))
                .toList();
    }

    /** Colleagues who can be given the patient to care for, in order of their names. */
    @RolesAllowed({"care.assign", "care.assign-own"})
    public List<StaffRow> colleagues(PatientId patient) {
        insistOnOwnCare(patient);
        var own = current.account();
        return staff.carers().stream()
                .filter(colleague -> !colleague.id().equals(own))
                .toList();
    }

    /** Gives a colleague the patient to care for, from now on. */
    @RolesAllowed({"care.assign", "care.assign-own"})
    public void assign(AssignCare request) {
        insistOnOwnCare(request.patient());
        audit.object("Account", request.colleague().value());
        var now = clock.instant();
        var until = request.until();
        var today = hospital.today(now);
        var refusals = new Refusals()
                .when(
                        request.colleague().equals(current.account()),
                        Refusal.of(CareRefusal.NOT_YOURSELF).at("colleague"))
                .when(
                        staff.carers().stream().noneMatch(row -> row.id().equals(request.colleague())),
                        Refusal.of(CareRefusal.NOT_A_CARER).at("colleague"))
                .when(
                        care.of(request.patient(), MOST_SHOWN).stream()
                                .anyMatch(tie -> tie.source().equals(SOURCE)
                                        && tie.account().equals(request.colleague())
                                        && tie.holdsAt(now)),
                        Refusal.of(CareRefusal.CARES_ALREADY).at("colleague"))
                .when(
                        until != null && (until.isBefore(today) || until.isAfter(today.plusYears(LONGEST_YEARS))),
                        Refusal.of(CareRefusal.UNTIL_OUT_OF_RANGE).at("until").with("years", LONGEST_YEARS));
        refusals.throwIfAny(DomainException.Kind.INVALID);
        var assignment = Uuids.v7(now);
        care.begin(request.patient(), request.colleague(), SOURCE, assignment, now, endOf(until));
        var role = request.role();
        if (role != null) {
            roles.give(assignment, request.patient(), request.colleague(), role);
        }
    }

    /** Ends an assignment now; what follows from visits ends by itself. */
    @RolesAllowed({"care.assign", "care.assign-own"})
    public void end(PatientId patient, UUID assignment) {
        insistOnOwnCare(patient);
        var now = clock.instant();
        var found = care.of(patient, MOST_SHOWN).stream()
                .filter(tie -> tie.source().equals(SOURCE) && tie.sourceId().equals(assignment) && tie.holdsAt(now))
                .findAny()
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
        audit.object("Account", found.account().value());
        care.end(SOURCE, assignment);
    }

    /** Whoever brings in colleagues for own patients has to care for them; the emergency access is no reason to. */
    private void insistOnOwnCare(PatientId patient) {
        insistOnKnown(patient);
        var actor = current.get();
        if (!actor.may("care.assign") && !care.reaches(actor, patient)) {
            throw DomainException.forbidden(CommonRefusal.NOT_ALLOWED);
        }
    }

    private void insistOnKnown(PatientId patient) {
        policy.insistOn(patient);
        if (!known.knows(patient)) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
    }

    private @Nullable Instant endOf(java.time.@Nullable LocalDate until) {
        return until == null
                ? null
                : until.plusDays(1).atStartOfDay(hospital.zone()).toInstant();
    }
}
