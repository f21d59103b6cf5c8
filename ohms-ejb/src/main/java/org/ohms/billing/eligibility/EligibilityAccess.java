package org.ohms.billing.eligibility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.coverage.CoverageRow;
import org.ohms.billing.coverage.Coverages;
import org.ohms.compliance.access.AccessPolicy;
import org.ohms.compliance.access.Actor;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;

/** Opens covers and questions about them for those who may, and leaves the trail. */
@ApplicationScoped
class EligibilityAccess {
    private static final String TYPE = "EligibilityCheck";

    @Inject
    Coverages coverages;

    @Inject
    Checks checks;

    @Inject
    AccessPolicy policy;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentActor actor;

    @Inject
    Clock clock;

    /** The cover one wants to know about. */
    CoverageRow opened(UUID coverage) {
        audit.object("Coverage", coverage);
        var cover = coverages.row(coverage);
        policy.insistOn(cover.patient());
        return cover;
    }

    EligibilityCheck check(UUID id) {
        about(id);
        var check = checks.with(id);
        policy.insistOn(check.patient());
        return check;
    }

    void open(PatientId patient) {
        policy.insistOn(patient);
    }

    void listed(Collection<PatientId> patients) {
        policy.listed(patients);
    }

    void about(UUID check) {
        audit.object(TYPE, check);
    }

    CheckOrigin origin() {
        return actor.get().kind() == Actor.Kind.CLIENT ? CheckOrigin.API : CheckOrigin.DESK;
    }

    @Nullable
    AccountId me() {
        return actor.get().account();
    }

    AccountId account() {
        return actor.account();
    }

    Instant now() {
        return clock.instant();
    }
}
