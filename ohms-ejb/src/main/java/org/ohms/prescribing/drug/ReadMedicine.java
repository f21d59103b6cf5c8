package org.ohms.prescribing.drug;

import java.util.Set;

/**
 * What a named medicine turned out to be.
 *
 * @param ingredients names of its ingredients, as far as they are known
 * @param problems why it is not, or not wholly, checked
 */
record ReadMedicine(NamedMedicine named, Set<String> ingredients, Set<NotCheckedReason> problems) {
    ReadMedicine {
        ingredients = Set.copyOf(ingredients);
        problems = Set.copyOf(problems);
    }
}
