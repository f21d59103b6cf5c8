package org.ohms.billing.price;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * For whom a price list is, and whom the price of something is asked for.
 *
 * @param payer whose contract; null for everybody
 * @param place where; null for everywhere, and for what was done at no place that is known
 */
public record PriceScope(@Nullable UUID payer, @Nullable UUID place) {
    private static final PriceScope EVERYBODY = new PriceScope(null, null);

    /** What the hospital asks for where nothing else was agreed. */
    public static PriceScope everybody() {
        return EVERYBODY;
    }

    public boolean isEverybody() {
        return payer == null && place == null;
    }

    /** How near it is to whom it is for: a contract goes before a place, and both together before either. */
    int nearness() {
        return (payer == null ? 0 : 2) + (place == null ? 0 : 1);
    }
}
