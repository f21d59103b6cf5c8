package org.ohms.patients.breakglass;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.ohms.compliance.access.AccessPolicy;
import org.ohms.compliance.access.AccountNames;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.compliance.audit.DoneWithRecord;
import org.ohms.patients.patient.PatientLabel;
import org.ohms.patients.patient.PatientLabels;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.page.Page;
import org.ohms.shared.page.PageRequest;
import org.ohms.shared.work.Background;

/** Every emergency access is looked at by somebody else, with what was done while it was open. */
@Stateless
public class BreakGlassReview {
    private static final int LONGEST = 500;
    private static final int MOST_SEEN = 300;
    private static final Duration LATELY = Duration.ofDays(30);

    @Inject
    BreakGlassGrants grants;

    @Inject
    PatientLabels labels;

    @Inject
    AccountNames names;

    @Inject
    AccessPolicy policy;

    @Inject
    CurrentActor current;

    @Inject
    DoneWithRecord done;

    @Inject
    Background background;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** All accesses, the newest first, or those that wait for a review, the oldest first. */
    @RolesAllowed({"break-glass.review", "break-glass.report"})
    public Page<ReviewRow> list(boolean waiting, PageRequest wanted) {
        var page = grants.page(waiting, wanted);
        var about =
                page.rows().stream().map(BreakGlassGrant::patient).distinct().toList();
        policy.listed(about);
        var known = labels.of(about);
        var people = names.of(accounts(page.rows()));
        return new Page<>(
                page.rows().stream().map(grant -> row(grant, known, people)).toList(), page.total());
    }

    /** How often it happens. */
    @RolesAllowed({"break-glass.review", "break-glass.report"})
    public BreakGlassFigures figures() {
        var since = clock.instant().minus(LATELY);
        return new BreakGlassFigures(grants.waiting(), grants.openedSince(since), grants.notJustifiedSince(since));
    }

    /** One access with what was written and what was done. */
    @RolesAllowed({"break-glass.review", "break-glass.report"})
    public ReviewDetails one(UUID id) {
        audit.object("BreakGlass", id);
        var grant = grants.with(id);
        audit.patient(grant.patient());
        var row = row(grant, labels.of(List.of(grant.patient())), names.of(accounts(List.of(grant))));
        var decidedBy = grant.decidedBy();
        return new ReviewDetails(
                row,
                grant.words(),
                grant.account().equals(current.account()),
                grant.decisionWords(),
                grant.decidedAt(),
                decidedBy == null ? "" : names.of(List.of(decidedBy)).getOrDefault(decidedBy, ""),
                seen(grant.account(), grant.patient(), grant.openedAt(), grant.overAt()));
    }

    /**
     * Judges an access that is over; a judgement against it says why.
     *
     * @throws DomainException REFUSED for one's own, for one that is still open, and for one that is judged already
     */
    @RolesAllowed("break-glass.review")
    public void decide(UUID id, ReviewDecision decision, String words) {
        audit.object("BreakGlass", id);
        var said = words.strip();
        new Refusals()
                .when(
                        decision == ReviewDecision.NOT_JUSTIFIED && said.isEmpty(),
                        Refusal.of(CommonRefusal.REQUIRED).at("words"))
                .when(
                        said.length() > LONGEST,
                        Refusal.of(CommonRefusal.TOO_LONG).at("words").with("max", LONGEST))
                .when(
                        said.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r'),
                        Refusal.of(CommonRefusal.CONTROL_CHARACTERS).at("words"))
                .throwIfAny(DomainException.Kind.INVALID);
        var grant = grants.locked(id);
        audit.patient(grant.patient());
        audit.action("BreakGlassReview." + decision.code());
        grant.decide(decision, said.isEmpty() ? null : said, current.account(), clock.instant());
    }

    /** The trail belongs to the auditors; of this hour the reviewer sees what concerns this record. */
    private List<org.ohms.compliance.audit.AuditRow> seen(
            AccountId account, PatientId patient, Instant from, Instant until) {
        return background.call("break-glass.seen", () -> done.by(account, patient, from, until, MOST_SEEN));
    }

    private ReviewRow row(BreakGlassGrant grant, Map<PatientId, PatientLabel> known, Map<AccountId, String> people) {
        return new ReviewRow(
                grant.id(),
                people.getOrDefault(grant.account(), ""),
                known.get(grant.patient()),
                grant.reason(),
                grant.openedAt(),
                grant.overAt(),
                grant.isOpenAt(clock.instant()),
                grant.decision());
    }

    private static Collection<AccountId> accounts(List<BreakGlassGrant> grants) {
        return grants.stream()
                .flatMap(grant -> Stream.of(grant.account(), grant.decidedBy()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
