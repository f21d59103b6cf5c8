package org.ohms.prescribing.drug;

import java.util.List;

/** A name or brand of the catalogue and the ingredients it stands for. */
public record NamedIngredient(String word, List<String> ingredients) {
    public NamedIngredient {
        ingredients = List.copyOf(ingredients);
    }
}
