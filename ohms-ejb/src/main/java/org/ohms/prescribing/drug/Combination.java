package org.ohms.prescribing.drug;

import java.util.List;

/**
 * A code or a brand that stands for several ingredients.
 *
 * @param complete whether these are all of them; an ATC code such as "captopril and diuretics" does not say them all
 */
record Combination(String code, List<String> ingredients, boolean complete) {
    Combination {
        ingredients = List.copyOf(ingredients);
    }
}
