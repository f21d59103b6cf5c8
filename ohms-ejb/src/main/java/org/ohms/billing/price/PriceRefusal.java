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
    /** A list without a price is of no use. */
    EMPTY("price.empty"),
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
