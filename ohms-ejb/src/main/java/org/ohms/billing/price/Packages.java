package org.ohms.billing.price;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ohms.shared.error.DomainException;

/** The packages there are. They are the hospital's vocabulary: {@link #listed} asks no permission. */
@ApplicationScoped
public class Packages {
    @Inject
    EntityManager entities;

    /** Those of a published list, the ones with most services first, then by code. */
    public List<PackageRow> listed(int number) {
        return entities.createQuery(
                        "select l from PriceList l where l.publishedAt is not null and l.number = :number",
                        PriceList.class)
                .setParameter("number", number)
                .getResultStream()
                .flatMap(list -> rows(list).stream())
                .sorted((one, other) -> other.parts().size() - one.parts().size())
                .toList();
    }

    /** Those of a list, by code. */
    List<PackageRow> rows(PriceList list) {
        var parts = parts(list.id()).stream()
                .collect(Collectors.groupingBy(
                        PackagePart::of, Collectors.mapping(PackagePart::code, Collectors.toList())));
        return all(list.id()).stream()
                .map(one -> one.row(list.currency(), parts.getOrDefault(one.id(), List.of())))
                .toList();
    }

    private List<PricePackage> all(UUID list) {
        return entities.createQuery(
                        "select p from PricePackage p where p.list = :list order by p.code", PricePackage.class)
                .setParameter("list", list)
                .getResultList();
    }

    private List<PackagePart> parts(UUID list) {
        return entities.createQuery(
                        "select p from PackagePart p where p.list = :list order by p.of, p.code", PackagePart.class)
                .setParameter("list", list)
                .getResultList();
    }

    Optional<PricePackage> find(UUID id) {
        return Optional.ofNullable(entities.find(PricePackage.class, id));
    }

    void add(PricePackage one, List<String> codes, Instant now) {
        entities.persist(one);
        keep();
        codes.forEach(code -> entities.persist(new PackagePart(one, code, now)));
        keep();
    }

    void remove(PricePackage one) {
        parts(one.list()).stream().filter(part -> part.of().equals(one.id())).forEach(entities::remove);
        keep();
        entities.remove(one);
        keep();
    }

    /** Takes a service off its draft: packages it is part of go with it. */
    void leave(UUID list, String code) {
        var without = parts(list).stream()
                .filter(part -> part.code().equals(code))
                .map(PackagePart::of)
                .toList();
        all(list).stream().filter(one -> without.contains(one.id())).forEach(this::remove);
    }

    void removeAll(UUID list) {
        all(list).forEach(this::remove);
    }

    /** All of a list on another one. */
    void copy(PriceList list, UUID onto, Instant now) {
        var parts = parts(list.id());
        for (var one : all(list.id())) {
            add(
                    one.on(onto, now),
                    parts.stream()
                            .filter(part -> part.of().equals(one.id()))
                            .map(PackagePart::code)
                            .toList(),
                    now);
        }
    }

    private void keep() {
        try {
            entities.flush();
        } catch (PersistenceException objection) {
            if (String.valueOf(objection.getMessage()).contains("price_package_once")) {
                throw DomainException.refused(PriceRefusal.PACKAGE_EXISTS);
            }
            throw objection;
        }
    }
}
