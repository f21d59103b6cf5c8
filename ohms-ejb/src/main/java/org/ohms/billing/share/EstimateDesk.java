package org.ohms.billing.share;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import org.ohms.compliance.access.AccessPolicy;
import org.ohms.shared.id.PatientId;

/** Whoever books a visit says what it will cost. */
@Stateless
public class EstimateDesk {
    @Inject
    Estimating estimating;

    @Inject
    AccessPolicy policy;

    /** What a service will cost the patient on that day; empty where it has no price. */
    @RolesAllowed("coverage.read")
    public Optional<Estimate> of(PatientId patient, String code, LocalDate day) {
        policy.insistOn(patient);
        return estimating.of(patient, code, day);
    }
}
