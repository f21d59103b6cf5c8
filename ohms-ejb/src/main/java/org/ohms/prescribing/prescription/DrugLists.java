package org.ohms.prescribing.prescription;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.importing.ImportOrigin;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;

/** The collection of the versions of a hospital's own lists of medicines. */
@ApplicationScoped
class DrugLists {
    private static final int MOST = 50;

    @Inject
    EntityManager entities;

    /** The version the rows of an import go into; a new one when there is none, or somebody has decided on it already. */
    DrugList waiting(ImportOrigin origin, Instant now) {
        return entities
                .createQuery("select l from DrugList l where l.job = :job and l.state = :waiting", DrugList.class)
                .setParameter("job", origin.job())
                .setParameter("waiting", DrugListState.WAITING)
                .getResultList()
                .stream()
                .findFirst()
                .orElseGet(() -> {
                    var number = (Number) entities.createNativeQuery("select nextval('drug_list_number')")
                            .getSingleResult();
                    var list = new DrugList(number.longValue(), origin.job(), origin.source(), origin.by(), now);
                    entities.persist(list);
                    entities.flush();
                    return list;
                });
    }

    void add(DrugListEntry entry) {
        entities.persist(entry);
    }

    void keep() {
        entities.flush();
    }

    /** What a list says of these codes, or will once what waits is published; the newest word counts. */
    Map<String, DrugListLine> lines(String source, Collection<String> codes) {
        var lines = new HashMap<String, DrugListLine>();
        if (!codes.isEmpty()) {
            entities.createQuery(
                            "select e from DrugListEntry e, DrugList l where l.id = e.list and e.source = :source"
                                    + " and e.code in :codes and (e.latest = true or l.state = :waiting)"
                                    + " order by l.number",
                            DrugListEntry.class)
                    .setParameter("source", source)
                    .setParameter("codes", codes)
                    .setParameter("waiting", DrugListState.WAITING)
                    .getResultList()
                    .forEach(entry -> lines.put(entry.code(), entry.line()));
        }
        return lines;
    }

    /** The codes an import has brought so far. */
    Set<String> codesOf(UUID job) {
        return new HashSet<>(entities.createQuery(
                        "select e.code from DrugListEntry e, DrugList l where l.id = e.list and l.job = :job",
                        String.class)
                .setParameter("job", job)
                .getResultList());
    }

    /** The newest versions, the last first. */
    List<DrugListRow> newest() {
        var lists = entities.createQuery("select l from DrugList l order by l.number desc", DrugList.class)
                .setMaxResults(MOST)
                .getResultList();
        var counts = counts(lists.stream().map(DrugList::id).toList());
        return lists.stream()
                .map(list -> list.row(counts.getOrDefault(list.id(), 0L)))
                .toList();
    }

    private Map<UUID, Long> counts(List<UUID> lists) {
        if (lists.isEmpty()) {
            return Map.of();
        }
        return entities
                .createQuery(
                        "select e.list, count(e) from DrugListEntry e where e.list in :lists group by e.list",
                        Object[].class)
                .setParameter("lists", lists)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Long) row[1]));
    }

    DrugList with(UUID id) {
        return Optional.ofNullable(entities.find(DrugList.class, id))
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    /** For a decision: nobody else decides on any version until this transaction ends. */
    DrugList locked(UUID id) {
        entities.createNativeQuery("select pg_advisory_xact_lock(hashtext('drug_list'))")
                .getResultList();
        return Optional.ofNullable(entities.find(DrugList.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    /** Everything of a version, by name. */
    List<DrugListEntry> entries(UUID list) {
        return entities.createQuery(
                        "select e from DrugListEntry e where e.list = :list order by e.name, e.code",
                        DrugListEntry.class)
                .setParameter("list", list)
                .getResultList();
    }

    /** What the list says now of the codes of a version. */
    Map<String, DrugListLine> before(DrugList list) {
        return entities
                .createQuery(
                        "select e from DrugListEntry e where e.latest = true and e.source = :source"
                                + " and e.code in (select n.code from DrugListEntry n where n.list = :list)",
                        DrugListEntry.class)
                .setParameter("source", list.source())
                .setParameter("list", list.id())
                .getResultList()
                .stream()
                .collect(Collectors.toMap(DrugListEntry::code, DrugListEntry::line));
    }

    /** What the list said of the codes of a version so far is what it says no more. */
    void makeRoom(DrugList list) {
        entities.createNativeQuery("update drug_list_entry set latest = false where latest and source = ?1"
                        + " and code in (select n.code from drug_list_entry n where n.list_id = ?2)")
                .setParameter(1, list.source())
                .setParameter(2, list.id())
                .executeUpdate();
    }

    /** The sizes of packs there are of a medicine as somebody prescribes it, counted in this unit. */
    List<BigDecimal> packs(String ingredient, @Nullable String strength, @Nullable String form, DoseUnit unit) {
        if (strength == null || form == null) {
            return List.of();
        }
        return entities
                .createQuery(
                        "select e from DrugListEntry e, ClinicalDrug d where d.id = e.drug and e.latest = true"
                                + " and e.unit = :unit and d.retiredAt is null and lower(d.ingredient) = :ingredient"
                                + " and lower(d.strength) = :strength and lower(d.form) = :form",
                        DrugListEntry.class)
                .setParameter("unit", unit)
                .setParameter("ingredient", ingredient.strip().toLowerCase(Locale.ROOT))
                .setParameter("strength", strength.strip().toLowerCase(Locale.ROOT))
                .setParameter("form", form.strip().toLowerCase(Locale.ROOT))
                .getResultList()
                .stream()
                .flatMap(entry -> entry.line().packs().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** A quantity of a medicine in packs; empty where the list knows no pack of it. */
    Optional<Packs> packs(
            String ingredient, @Nullable String strength, @Nullable String form, DoseUnit unit, BigDecimal quantity) {
        return Packs.of(quantity, packs(ingredient, strength, form, unit));
    }

    /** The products there are of these medicines. */
    Map<UUID, List<DrugListLine>> products(Collection<UUID> drugs) {
        if (drugs.isEmpty()) {
            return Map.of();
        }
        return entities
                .createQuery(
                        "select e.drug, e from DrugListEntry e where e.latest = true and e.drug in :drugs"
                                + " order by e.name, e.code",
                        Object[].class)
                .setParameter("drugs", drugs)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0],
                        Collectors.mapping(row -> ((DrugListEntry) row[1]).line(), Collectors.toList())));
    }
}
