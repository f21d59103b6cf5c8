package org.ohms.scheduling.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.ohms.scheduling.place.PlaceId;
import org.ohms.scheduling.place.PlaceLookup;
import org.ohms.scheduling.place.PlaceRow;
import org.ohms.shared.time.HospitalDay;

/** Whose clock a visit follows: that of the place it is at now. */
@ApplicationScoped
class VisitClock {
    @Inject
    EntityManager entities;

    @Inject
    PlaceLookup places;

    @Inject
    HospitalDay hospital;

    /** The hospital's for a visit that is gone. */
    ZoneId of(UUID visit) {
        List<?> at = entities.createNativeQuery("select cast(place_id as text) from appointment where id = ?1")
                .setParameter(1, visit)
                .getResultList();
        return at.stream()
                .findFirst()
                .flatMap(place -> places.row(new PlaceId(UUID.fromString(String.valueOf(place)))))
                .map(PlaceRow::zone)
                .orElseGet(hospital::zone);
    }
}
