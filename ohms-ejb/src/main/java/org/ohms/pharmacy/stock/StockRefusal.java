package org.ohms.pharmacy.stock;

import org.ohms.shared.error.RefusalCode;

/** Why stock does not move so. */
public enum StockRefusal implements RefusalCode {
    /** There is not as much of this lot at this place, or somebody else waits for what is left. */
    NOT_ENOUGH("stock.not-enough"),
    /** The lot is expired or called back: it goes into quarantine or is destroyed. */
    NOT_SOUND("stock.not-sound"),
    /** This lot is known with another day of expiry. */
    OTHER_EXPIRY("stock.other-expiry"),
    /** What is received is expired already. */
    EXPIRED_ALREADY("stock.expired-already"),
    /** This medicine is stocked already. */
    STOCKED_ALREADY("stock.stocked-already"),
    /** Another medicine carries this number on its pack. */
    GTIN_TAKEN("stock.gtin-taken"),
    /** A number of a pack has fourteen digits, the last of which follows from the others. */
    GTIN_UNSOUND("stock.gtin-unsound"),
    /** A price code is written as price lists write it. */
    PRICE_CODE_FORM("stock.price-code-form"),
    /** Controlled medicines are not corrected or destroyed by one person. */
    CONTROLLED("stock.controlled"),
    /** Nobody called this lot back. */
    NOT_RECALLED("stock.not-recalled"),
    /** It goes where it is. */
    SAME_PLACE("stock.same-place"),
    /** It has arrived already. */
    ARRIVED_ALREADY("stock.arrived-already"),
    /** More cannot arrive than was sent. */
    MORE_THAN_SENT("stock.more-than-sent"),
    /** There is a place of this name. */
    PLACE_KNOWN("stock.place-known");

    private final String code;

    StockRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
