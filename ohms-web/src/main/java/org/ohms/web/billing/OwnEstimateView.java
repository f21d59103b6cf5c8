package org.ohms.web.billing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.share.Estimate;
import org.ohms.billing.share.OwnEstimate;
import org.ohms.scheduling.place.PlaceId;
import org.ohms.scheduling.service.ServiceId;
import org.ohms.shared.error.DomainException;
import org.ohms.web.shared.Person;

/** What a visit will cost, before it is booked. Nobody is kept from booking because it cannot be told. */
@Named
@RequestScoped
public class OwnEstimateView {
    @Inject
    OwnEstimate estimates;

    @Inject
    Person person;

    private @Nullable Estimate told;
    private boolean asked;

    /** Null where it cannot be told. */
    public @Nullable Estimate of(
            @Nullable ServiceId service, @Nullable Instant startsAt, @Nullable ZoneId zone, @Nullable PlaceId place) {
        if (!asked && service != null && startsAt != null && zone != null && person.may("own-coverage.read")) {
            asked = true;
            try {
                told = estimates
                        .of(service, startsAt.atZone(zone).toLocalDate(), place)
                        .orElse(null);
            } catch (DomainException notOpen) {
                told = null;
            }
        }
        return told;
    }
}
