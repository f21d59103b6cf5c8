package org.ohms.billing.card;

import org.ohms.shared.error.RefusalCode;

/** Why a picture of a card is not taken. */
public enum CardRefusal implements RefusalCode {
    /** It is no picture in JPEG or PNG, or nobody can draw it. */
    NO_PICTURE("card.no-picture"),
    /** It is larger than pictures of cards have to be. */
    TOO_LARGE("card.too-large");

    private final String code;

    CardRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
