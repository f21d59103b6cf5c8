package org.ohms.scheduling.practitioner;

import org.ohms.shared.error.RefusalCode;

/** Why the register stays as it is. */
public enum PractitionerRefusal implements RefusalCode {
    ACCOUNT_TAKEN("practitioner.account-taken"),
    UNKNOWN_PLACE("practitioner.unknown-place"),
    UNKNOWN_ROOM("practitioner.unknown-room"),
    EXPIRES_BEFORE_ISSUED("practitioner.expires-before-issued"),
    ALREADY_RETIRED("practitioner.already-retired"),
    NOT_RETIRED("practitioner.not-retired");

    private final String code;

    PractitionerRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
