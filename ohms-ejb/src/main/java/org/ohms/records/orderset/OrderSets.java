package org.ohms.records.orderset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;

/** All sets of orders. */
@ApplicationScoped
class OrderSets {
    private static final int MOST = 200;

    @Inject
    EntityManager entities;

    /** Those that can be ordered, by their names. */
    List<OrderSetRow> standing() {
        var sets = entities.createQuery(
                        "select s from OrderSet s where s.retiredAt is null order by lower(s.name)", OrderSet.class)
                .setMaxResults(MOST)
                .getResultList();
        if (sets.isEmpty()) {
            return List.of();
        }
        var items = entities.createQuery(
                        "select i from OrderSetItem i where i.orderSet in :sets order by i.place", OrderSetItem.class)
                .setParameter("sets", sets.stream().map(OrderSet::id).toList())
                .getResultStream()
                .collect(Collectors.groupingBy(OrderSetItem::orderSet));
        return sets.stream()
                .map(set -> set.row(items.getOrDefault(set.id(), List.of())))
                .toList();
    }

    Optional<OrderSetRow> standing(UUID id) {
        return standing().stream().filter(set -> set.id().equals(id)).findFirst();
    }

    boolean isTaken(String name) {
        return entities.createQuery(
                                "select count(s) from OrderSet s where s.retiredAt is null and lower(s.name) = lower(:name)",
                                Long.class)
                        .setParameter("name", name)
                        .getSingleResult()
                > 0;
    }

    OrderSet locked(UUID id) {
        return Optional.ofNullable(entities.find(OrderSet.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    void add(OrderSet set, List<OrderSetItem> items) {
        entities.persist(set);
        entities.flush();
        items.forEach(entities::persist);
        entities.flush();
    }

    void keep() {
        entities.flush();
    }
}
