package org.ohms.prescribing.drug;

import java.util.List;

/**
 * An active ingredient.
 *
 * @param name the one name it goes by here, in lower case
 * @param rxcuis RxNorm concepts of it; none where no source gave one
 * @param atcCodes ATC codes, level 5, that stand for this ingredient alone
 * @param names other generic names
 * @param brands brand names
 * @param sources keys of where all this is from
 */
public record Ingredient(
        String name,
        List<String> rxcuis,
        List<String> atcCodes,
        List<String> names,
        List<String> brands,
        Coverage coverage,
        List<String> sources) {
    public Ingredient {
        rxcuis = List.copyOf(rxcuis);
        atcCodes = List.copyOf(atcCodes);
        names = List.copyOf(names);
        brands = List.copyOf(brands);
        sources = List.copyOf(sources);
    }

    /** Whether a pair with it can be called clear. */
    public boolean isCovered() {
        return coverage != Coverage.NONE;
    }
}
