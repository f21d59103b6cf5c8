package org.ohms.billing.share;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.AccessPolicy;
import org.ohms.scheduling.place.PlaceId;
import org.ohms.scheduling.service.ServiceId;
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

    /**
     * What a visit will cost the patient on that day; empty where its service has no price.
     *
     * @param place where it will be; null where that is not known yet
     */
    @RolesAllowed("coverage.read")
    public Optional<Estimate> of(PatientId patient, ServiceId service, LocalDate day, @Nullable PlaceId place) {
        policy.insistOn(patient);
        return estimating.of(patient, service, day, place);
    }
}
