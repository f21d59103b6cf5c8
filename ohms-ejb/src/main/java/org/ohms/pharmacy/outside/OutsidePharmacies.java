package org.ohms.pharmacy.outside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;

/** The pharmacies outside that the hospital knows. */
@ApplicationScoped
class OutsidePharmacies {
    private static final int MOST = 1_000;

    @Inject
    EntityManager entities;

    /** Those that take prescriptions first. */
    List<OutsidePharmacyRow> all() {
        return entities
                .createQuery(
                        "select p from OutsidePharmacy p order by p.endedAt nulls first, p.name", OutsidePharmacy.class)
                .setMaxResults(MOST)
                .getResultList()
                .stream()
                .map(OutsidePharmacy::row)
                .toList();
    }

    /** These, read at once; what was sent somewhere refers to one that is there. */
    Map<UUID, OutsidePharmacyRow> rows(Set<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : entities
                        .createQuery("select p from OutsidePharmacy p where p.id in :ids", OutsidePharmacy.class)
                        .setParameter("ids", ids)
                        .getResultList()
                        .stream()
                        .collect(Collectors.toMap(OutsidePharmacy::id, OutsidePharmacy::row));
    }

    Optional<OutsidePharmacy> known(@Nullable UUID id) {
        return Optional.ofNullable(id).map(one -> entities.find(OutsidePharmacy.class, one));
    }

    OutsidePharmacy with(@Nullable UUID id) {
        return known(id).orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    OutsidePharmacy locked(UUID id, long version) {
        var found = entities.find(OutsidePharmacy.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (found == null) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
        if (found.version() != version) {
            throw DomainException.stale(CommonRefusal.CHANGED_MEANWHILE);
        }
        return found;
    }

    boolean hasOther(String name, @Nullable UUID but) {
        return all().stream()
                .anyMatch(row -> !row.ended()
                        && row.name().equalsIgnoreCase(name)
                        && !row.id().equals(but));
    }

    void add(OutsidePharmacy fresh) {
        entities.persist(fresh);
        entities.flush();
    }
}
