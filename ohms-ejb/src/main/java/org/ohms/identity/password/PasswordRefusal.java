package org.ohms.identity.password;

import org.ohms.shared.error.RefusalCode;

/** Why a password is not taken. */
public enum PasswordRefusal implements RefusalCode {
    TOO_SHORT("password.too-short"),
    TOO_LONG("password.too-long"),
    TOO_EASY("password.too-easy"),
    NAMES_THE_PERSON("password.names-the-person"),
    NOT_THE_CURRENT_ONE("password.not-the-current-one"),
    SAME_AS_BEFORE("password.same-as-before");

    private final String code;

    PasswordRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
