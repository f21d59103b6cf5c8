package org.ohms.patients.duplicate;

import org.ohms.shared.error.RefusalCode;

/** Why a decision about a pair is not possible. */
public enum DuplicateRefusal implements RefusalCode {
    /** Somebody decided about this pair already. */
    DECIDED("duplicate.decided"),
    /** Only a pair that was called two people can be opened again. */
    NOT_DISMISSED("duplicate.not-dismissed");

    private final String code;

    DuplicateRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
