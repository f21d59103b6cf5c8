package org.ohms.education.article;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.prescribing.drug.Ingredient;
import org.ohms.prescribing.drug.NamedMedicine;
import org.ohms.prescribing.drug.PublishedRules;

/**
 * Leaflets for the counter of the pharmacy: published articles about what is in a medicine. They are found by the RxNorm
 * concepts of its ingredients as the published rules know them, and by nothing of the patient's.
 */
@Stateless
public class Leaflets {
    private static final int MOST = 5;

    @Inject
    PublishedRules rules;

    @Inject
    Articles articles;

    @Inject
    Clock clock;

    /**
     * Those about a medicine, by title; none where the hospital published nothing about it, or nobody knows what is in it.
     *
     * @param medicine as it is prescribed: name, strength and form
     * @param language the one that is wanted; any other than those there are is English
     */
    @RolesAllowed("medication.dispense")
    public List<Leaflet> about(String medicine, @Nullable String language) {
        var wanted = language != null && ArticleText.LANGUAGES.contains(language) ? language : "en";
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var concepts = concepts(medicine);
        return concepts.isEmpty()
                ? List.of()
                : articles.aboutMedicine(concepts, wanted, today, MOST).stream()
                        .map(this::leaflet)
                        .toList();
    }

    private List<String> concepts(String medicine) {
        return rules.current()
                .map(published -> {
                    var names = published.rules().ingredientsOf(NamedMedicine.text(medicine));
                    return published.rules().ingredients().stream()
                            .filter(ingredient -> names.contains(ingredient.name()))
                            .map(Ingredient::rxcuis)
                            .flatMap(List::stream)
                            .toList();
                })
                .orElse(List.of());
    }

    private Leaflet leaflet(UUID id) {
        var found = articles.with(id);
        return new Leaflet(
                found.language(),
                found.title(),
                found.summary(),
                Prose.of(found.body()),
                articles.sources(id),
                Objects.requireNonNull(found.reviewerName()),
                Objects.requireNonNull(found.reviewedAt()),
                Objects.requireNonNull(found.validUntil()));
    }
}
