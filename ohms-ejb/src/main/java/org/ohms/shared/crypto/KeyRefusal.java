package org.ohms.shared.crypto;

import org.ohms.shared.error.RefusalCode;

/** Why a key is not changed. */
public enum KeyRefusal implements RefusalCode {
    /** The one before has not come to its end. */
    RUNNING("key.running"),
    /** Only keys that have been retired are removed. */
    NOT_RETIRED("key.not-retired"),
    /** Something still lies under the old key. */
    STILL_USED("key.still-used");

    private final String code;

    KeyRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
