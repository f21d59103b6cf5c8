package org.ohms.messaging.phone;

import org.ohms.shared.error.RefusalCode;

/** Why a phone is not reached, or not yet. */
public enum PhoneRefusal implements RefusalCode {
    NOT_A_NUMBER("phone.not-a-number"),
    OFF("phone.off"),
    TOO_MANY_CODES("phone.too-many-codes"),
    WRONG_CODE("phone.wrong-code");

    private final String code;

    PhoneRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
