package org.ohms.billing.share;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.AccessPolicy;
import org.ohms.compliance.access.OwnRecord;
import org.ohms.scheduling.place.PlaceId;
import org.ohms.scheduling.service.ServiceId;

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

    /**
     * What a service will cost on that day; empty where it has no price.
     *
     * @param place where it will be; null where that is not known yet
     */
    @RolesAllowed("own-coverage.read")
    public Optional<Estimate> of(ServiceId service, LocalDate day, @Nullable PlaceId place) {
        var patient = own.insist(SCOPE);
        policy.insistOn(patient);
        return estimating.of(patient, service, day, place);
    }
}
