package org.ohms.scheduling.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.time.HospitalDay;

/** The collection of places. */
@ApplicationScoped
class Places implements PlaceLookup {
    @Inject
    EntityManager entities;

    @Inject
    HospitalDay hospital;

    void add(Place place) {
        entities.persist(place);
        entities.flush();
    }

    Place with(PlaceId id, long version) {
        var place = Optional.ofNullable(entities.find(Place.class, id.value()))
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
        if (place.version() != version) {
            throw DomainException.stale(CommonRefusal.CHANGED_MEANWHILE);
        }
        return place;
    }

    void keep() {
        entities.flush();
    }

    @Override
    public List<PlaceRow> rows() {
        var zone = hospital.zone();
        return entities
                .createQuery("select distinct p from Place p left join fetch p.rooms", Place.class)
                .getResultList()
                .stream()
                .map(p -> p.row(zone))
                .sorted(Comparator.comparing((PlaceRow p) -> !p.open()).thenComparing(PlaceRow::name))
                .toList();
    }

    @Override
    public Optional<PlaceRow> row(PlaceId id) {
        return rows().stream().filter(p -> p.id().equals(id)).findAny();
    }
}
