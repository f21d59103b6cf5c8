package org.ohms.scheduling.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ohms.shared.counter.Counters;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.time.HospitalDay;

/** The collection of places. */
@ApplicationScoped
class Places implements PlaceLookup {
    @Inject
    EntityManager entities;

    @Inject
    HospitalDay hospital;

    @Inject
    Counters counters;

    PlaceId open(PlaceDraft draft, Instant now) {
        var place = Place.open(draft, (int) counters.next("place", 1), now);
        entities.persist(place);
        keep();
        return place.id();
    }

    /** The place for a change, which counts as one although it may concern its rooms only. */
    Place with(PlaceId id, long version) {
        var place = Optional.ofNullable(
                        entities.find(Place.class, id.value(), LockModeType.PESSIMISTIC_FORCE_INCREMENT))
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
        if (place.version() != version) {
            throw DomainException.stale(CommonRefusal.CHANGED_MEANWHILE);
        }
        return place;
    }

    /** Sends what changed now, so that the database's own objection becomes the refusal it means. */
    void keep() {
        try {
            entities.flush();
        } catch (OptimisticLockException stale) {
            throw DomainException.stale(CommonRefusal.CHANGED_MEANWHILE);
        } catch (PersistenceException wrong) {
            throw String.valueOf(wrong.getMessage()).contains("place_name_once")
                    ? new DomainException(
                            DomainException.Kind.REFUSED,
                            List.of(Refusal.of(PlaceRefusal.NAME_TAKEN).at("name")))
                    : wrong;
        }
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
