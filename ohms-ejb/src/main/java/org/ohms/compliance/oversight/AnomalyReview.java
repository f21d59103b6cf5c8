package org.ohms.compliance.oversight;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.page.Page;
import org.ohms.shared.page.PageRequest;

/** Every finding is a task for somebody else than the person concerned: explain it, or pass it on. */
@Stateless
public class AnomalyReview {
    private static final int LONGEST = 1000;

    @Inject
    Anomalies anomalies;

    @Inject
    AnomalyReading reading;

    @Inject
    CurrentActor current;

    @Inject
    AuditTrail audit;

    /** Those that wait, the oldest first, or all, the newest first. */
    @RolesAllowed("anomaly.review")
    public Page<AnomalyRow> list(boolean waiting, PageRequest part) {
        return new Page<>(reading.rows(anomalies.page(waiting, part)), anomalies.count(waiting));
    }

    /** How many wait. */
    @RolesAllowed("anomaly.review")
    public long waiting() {
        return anomalies.count(true);
    }

    /**
     * One finding with what was done.
     *
     * @throws DomainException NOT_FOUND when there is none with this id
     */
    @RolesAllowed("anomaly.review")
    public AnomalyDetails one(UUID id) {
        return reading.details(found(id), current.account());
    }

    /** There was a good reason for it. */
    @RolesAllowed("anomaly.review")
    public void explain(UUID id, String words) {
        decide(id, AnomalyState.EXPLAINED, words);
    }

    /** It goes on to whoever deals with breaches. */
    @RolesAllowed("anomaly.review")
    public void escalate(UUID id, String words) {
        decide(id, AnomalyState.ESCALATED, words);
    }

    private void decide(UUID id, AnomalyState state, String words) {
        var finding = found(id);
        var said = words.strip();
        new Refusals()
                .when(said.isEmpty(), Refusal.of(CommonRefusal.REQUIRED).at("words"))
                .when(
                        said.length() > LONGEST,
                        Refusal.of(CommonRefusal.TOO_LONG).at("words").with("max", LONGEST))
                .when(
                        said.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r'),
                        Refusal.of(CommonRefusal.CONTROL_CHARACTERS).at("words"))
                .throwIfAny(DomainException.Kind.INVALID);
        var by = current.account();
        if (finding.row().account().equals(by)) {
            throw DomainException.refused(AnomalyRefusal.NOT_YOUR_OWN);
        }
        if (!anomalies.decide(id, state, said, by)) {
            throw DomainException.refused(AnomalyRefusal.DECIDED_ALREADY);
        }
    }

    private Anomalies.Stored found(UUID id) {
        audit.object("Anomaly", id);
        return anomalies.find(id).orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }
}
