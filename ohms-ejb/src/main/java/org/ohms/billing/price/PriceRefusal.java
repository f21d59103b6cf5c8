package org.ohms.billing.price;

import org.ohms.shared.error.RefusalCode;

/** Why prices are not kept so. */
public enum PriceRefusal implements RefusalCode {
    /** The code has another form than codes have. */
    CODE_FORM("price.code-form"),
    /** The amount has more decimals than the currency. */
    TOO_FINE("price.too-fine"),
    /** A list holds from today or a later day, and no two from the same. */
    DAY("price.day"),
    /** A list ends on its first day or later, and before the next one for the same people begins. */
    LAST_DAY("price.last-day"),
    /** After its last day nothing would say what services cost. */
    GAP("price.gap"),
    /** A list without a price is of no use. */
    EMPTY("price.empty"),
    /** What is taken off is of a service that the list names. */
    NOT_ON_LIST("price.not-on-list"),
    /** An amount is taken off a service, not off all of a list. */
    DISCOUNT_NEEDS_SERVICE("price.discount-needs-service"),
    /** A package has two services or more. */
    PACKAGE_PARTS("price.package-parts"),
    /** Another package of the list has this code. */
    PACKAGE_EXISTS("price.package-exists"),
    /** Another discount for the same holds on some of these days. */
    DISCOUNT_OVERLAPS("price.discount-overlaps"),
    /** Somebody works on a draft already. */
    DRAFT_EXISTS("price.draft-exists");

    private final String code;

    PriceRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
