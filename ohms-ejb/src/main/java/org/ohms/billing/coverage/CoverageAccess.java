package org.ohms.billing.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.ohms.compliance.access.AccessPolicy;
import org.ohms.compliance.access.Actor;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.patients.patient.PatientLabels;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.PatientId;

/** Opens coverages for those who may, and leaves the trail. */
@ApplicationScoped
class CoverageAccess {
    private static final String TYPE = "Coverage";

    @Inject
    Coverages coverages;

    @Inject
    PatientLabels labels;

    @Inject
    AccessPolicy policy;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    void open(PatientId patient) {
        policy.insistOn(patient);
    }

    /** For something new: of a patient there is. */
    void openKnown(PatientId patient) {
        policy.insistOn(patient);
        if (labels.of(patient).isEmpty()) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
    }

    Coverage opened(UUID id) {
        audit.object(TYPE, id);
        var coverage = coverages.with(id);
        policy.insistOn(coverage.patient());
        return coverage;
    }

    /** The coverage for a change: nobody else changes it until this transaction ends. */
    Coverage locked(UUID id, long version) {
        audit.object(TYPE, id);
        var coverage = coverages.locked(id);
        policy.insistOn(coverage.patient());
        if (coverage.version() != version) {
            throw DomainException.stale(CommonRefusal.CHANGED_MEANWHILE);
        }
        return coverage;
    }

    void about(UUID id) {
        audit.object(TYPE, id);
    }

    Actor.Kind kind() {
        return current.get().kind();
    }

    Instant now() {
        return clock.instant();
    }
}
