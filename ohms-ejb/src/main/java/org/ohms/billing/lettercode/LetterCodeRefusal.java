package org.ohms.billing.lettercode;

import org.ohms.shared.error.RefusalCode;

/** Why a code does not open a bill. */
public enum LetterCodeRefusal implements RefusalCode {
    /** No paper carries it. */
    UNKNOWN("letter-code.unknown"),
    /** Its time is over. */
    EXPIRED("letter-code.expired"),
    /** Too many codes were tried. */
    TOO_OFTEN("letter-code.too-often");

    private final String code;

    LetterCodeRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
