package org.ohms.patients.breakglass;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.ohms.compliance.access.AccessPolicy;
import org.ohms.compliance.access.AsksAgain;
import org.ohms.compliance.access.CareRelationships;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.compliance.access.KnownPatients;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.Uuids;

/**
 * Opens the record of a patient who is not in one's care, in an emergency: for an hour, with a reason that somebody else
 * reviews. It opens what one may do with patients in one's care, and nothing more.
 */
@Stateless
public class BreakGlass {
    private static final int SHORTEST = 10;
    private static final int LONGEST = 500;

    @Inject
    AccessPolicy policy;

    @Inject
    KnownPatients known;

    @Inject
    CareRelationships care;

    @Inject
    BreakGlassGrants grants;

    @Inject
    CurrentActor current;

    @Inject
    AuditTrail audit;

    @Inject
    Event<BreakGlassEvent> events;

    @Inject
    Clock clock;

    /** Whoever is about to open a record proves first who sits there, so that nobody writes a reason in vain. */
    @AsksAgain
    @RolesAllowed("break-glass.open")
    public void begin(PatientId patient) {
        insistOnKnown(patient);
    }

    /** Opens the record; whoever reviews such accesses and the patient are told. */
    @AsksAgain
    @RolesAllowed("break-glass.open")
    public UUID open(OpenBreakGlass request) {
        insistOnKnown(request.patient());
        var words = request.words().strip();
        var reason = request.reason();
        var refusals = new Refusals()
                .when(reason == null, Refusal.of(CommonRefusal.REQUIRED).at("reason"))
                .when(
                        words.length() < SHORTEST,
                        Refusal.of(CommonRefusal.TOO_SHORT).at("words").with("min", SHORTEST))
                .when(
                        words.length() > LONGEST,
                        Refusal.of(CommonRefusal.TOO_LONG).at("words").with("max", LONGEST))
                .when(
                        words.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r'),
                        Refusal.of(CommonRefusal.CONTROL_CHARACTERS).at("words"));
        refusals.throwIfAny(DomainException.Kind.INVALID);
        var account = current.account();
        if (care.reaches(current.get(), request.patient())) {
            throw DomainException.refused(BreakGlassRefusal.IN_CARE_ALREADY);
        }
        if (grants.open(account, request.patient()).isPresent()) {
            throw DomainException.refused(BreakGlassRefusal.OPEN_ALREADY);
        }
        var now = clock.instant();
        var grant = new BreakGlassGrant(
                Uuids.v7(now), request.patient(), account, java.util.Objects.requireNonNull(reason), words, now);
        audit.object("BreakGlass", grant.id());
        audit.reason(words);
        grants.add(grant);
        events.fire(new BreakGlassEvent.Opened(grant.id(), request.patient(), account, now));
        return grant.id();
    }

    /** Closes the record again before the hour is over. */
    @RolesAllowed("break-glass.open")
    public void end(PatientId patient) {
        audit.patient(patient);
        var open = grants.open(current.account(), patient)
                .orElseThrow(() -> DomainException.refused(BreakGlassRefusal.NOT_OPEN));
        audit.object("BreakGlass", open.id());
        open.end(clock.instant());
    }

    /** What one has open for this patient, for the strip over every page. */
    @RolesAllowed("break-glass.open")
    public Optional<OpenGrant> mine(PatientId patient) {
        var now = clock.instant();
        return grants.open(current.account(), patient)
                .map(grant -> new OpenGrant(
                        grant.expiresAt(),
                        Math.max(1, Duration.between(now, grant.expiresAt()).toMinutes())));
    }

    private void insistOnKnown(PatientId patient) {
        policy.insistOn(patient);
        if (!known.knows(patient)) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
    }
}
