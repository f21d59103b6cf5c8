package org.ohms.prescribing.prescription;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A product as a hospital's own list has it.
 *
 * @param code the hospital's own
 * @param name how it is sold
 * @param ingredient what is in it, as it is prescribed; several with a stroke between
 * @param rxcuis RxNorm concepts of the ingredients; none where the list gives none
 * @param maker null when the list does not say
 * @param unit what its packs are counted in; null when the list gives no packs
 * @param packs how much is in a pack, the smallest first
 * @param directions how it is usually taken; null when the list does not say
 */
public record DrugListLine(
        String code,
        String name,
        String ingredient,
        List<String> rxcuis,
        String strength,
        String form,
        @Nullable Route route,
        @Nullable String atc,
        @Nullable String maker,
        @Nullable DoseUnit unit,
        List<BigDecimal> packs,
        boolean controlled,
        boolean highRisk,
        @Nullable Directions directions) {
    public DrugListLine {
        rxcuis = List.copyOf(rxcuis);
        packs = List.copyOf(packs);
    }

    /** The medicine it is a product of, in one line. */
    public String medicine() {
        return ingredient + " " + strength + " " + form;
    }
}
