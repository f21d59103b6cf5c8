package org.ohms.billing.share;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import org.ohms.compliance.access.AccessPolicy;
import org.ohms.compliance.access.OwnRecord;

/** Patients see what a visit will cost them before they book it. */
@Stateless
public class OwnEstimate {
    private static final String SCOPE = "details";

    @Inject
    Estimating estimating;

    @Inject
    OwnRecord own;

    @Inject
    AccessPolicy policy;

    /** What a service will cost on that day; empty where it has no price. */
    @RolesAllowed("own-coverage.read")
    public Optional<Estimate> of(String code, LocalDate day) {
        var patient = own.insist(SCOPE);
        policy.insistOn(patient);
        return estimating.of(patient, code, day);
    }
}
