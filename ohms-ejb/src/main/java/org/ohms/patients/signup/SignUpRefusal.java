package org.ohms.patients.signup;

import org.ohms.shared.error.RefusalCode;

/** Why signing up does not go on; none tells whether an address has an account. */
public enum SignUpRefusal implements RefusalCode {
    /** Asked too often with this address or from this place. */
    TOO_OFTEN("sign-up.too-often"),
    /** Unknown, used, expired or replaced by a newer one: all the same. */
    LINK_NOT_VALID("sign-up.link-not-valid"),
    /** Not the password that was chosen when signing up. */
    NOT_THE_CHOSEN_PASSWORD("sign-up.not-the-chosen-password");

    private final String code;

    SignUpRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
