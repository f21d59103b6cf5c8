package org.ohms.prescribing.prescription;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ohms.prescribing.drug.NamedMedicine;
import org.ohms.prescribing.drug.PublishedRules;
import org.ohms.shared.page.Page;
import org.ohms.shared.page.PageRequest;

/** The collection of the hospital's clinical drugs. */
@ApplicationScoped
class ClinicalDrugs {
    @Inject
    EntityManager entities;

    @Inject
    PublishedRules published;

    void add(ClinicalDrug drug) {
        entities.persist(drug);
        entities.flush();
    }

    /** One of many; the database hears of all of them at once. */
    void bring(ClinicalDrug drug) {
        entities.persist(drug);
    }

    Optional<ClinicalDrug> locked(UUID id) {
        return Optional.ofNullable(entities.find(ClinicalDrug.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<ClinicalDrugRow> inUse(UUID id) {
        return Optional.ofNullable(entities.find(ClinicalDrug.class, id))
                .filter(ClinicalDrug::isInUse)
                .map(ClinicalDrug::row);
    }

    /** Everything in use, by what makes it the same medicine. */
    Map<String, ClinicalDrug> inUse() {
        return entities
                .createQuery("select d from ClinicalDrug d where d.retiredAt is null", ClinicalDrug.class)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(ClinicalDrug::key, drug -> drug, (one, other) -> one, HashMap::new));
    }

    boolean knows(String ingredient, String strength, String form) {
        return !entities.createQuery(
                        "select d.id from ClinicalDrug d where d.retiredAt is null and lower(d.ingredient) = :ingredient"
                                + " and lower(d.strength) = :strength and lower(d.form) = :form",
                        UUID.class)
                .setParameter("ingredient", ingredient.toLowerCase(Locale.ROOT))
                .setParameter("strength", strength.toLowerCase(Locale.ROOT))
                .setParameter("form", form.toLowerCase(Locale.ROOT))
                .getResultList()
                .isEmpty();
    }

    /** Those in use whose ingredient begins so, in their order. */
    Page<ClinicalDrugRow> beginningWith(String typed, PageRequest page) {
        var like = typed.strip().toLowerCase(Locale.ROOT).replaceAll("[%_\\\\]", "") + "%";
        var rows = entities.createQuery(
                        "select d from ClinicalDrug d where d.retiredAt is null and lower(d.ingredient) like :like"
                                + " order by d.ingredient, d.strength, d.form",
                        ClinicalDrug.class)
                .setParameter("like", like)
                .setFirstResult(page.first())
                .setMaxResults(page.size())
                .getResultList();
        var total = entities.createQuery(
                        "select count(d) from ClinicalDrug d where d.retiredAt is null and lower(d.ingredient) like :like",
                        Long.class)
                .setParameter("like", like)
                .getSingleResult();
        return new Page<>(rows.stream().map(ClinicalDrug::row).toList(), total);
    }

    /** Whether the hospital marked a medicine with one of its ingredients as controlled. */
    boolean isControlled(String medicine) {
        var marked = entities.createQuery(
                        "select distinct d.ingredient from ClinicalDrug d where d.retiredAt is null and d.controlled = true",
                        String.class)
                .getResultList();
        if (marked.isEmpty()) {
            return false;
        }
        // the name itself as well: the mark holds while no rules can be read
        var typed = medicine.toLowerCase(Locale.ROOT);
        var wanted = ingredients(medicine);
        return marked.stream()
                .anyMatch(one -> typed.contains(one.toLowerCase(Locale.ROOT))
                        || ingredients(one).stream().anyMatch(wanted::contains));
    }

    private Set<String> ingredients(String name) {
        return published
                .current()
                .map(in -> in.rules().ingredientsOf(NamedMedicine.text(name)))
                .orElse(Set.of());
    }
}
