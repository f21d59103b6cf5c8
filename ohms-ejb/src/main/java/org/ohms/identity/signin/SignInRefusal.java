package org.ohms.identity.signin;

import org.ohms.shared.error.RefusalCode;

/** The two ways sign-in says no; neither tells whether an account exists. */
public enum SignInRefusal implements RefusalCode {
    /** Unknown, wrong password, not yet active, disabled, or the wrong door: all the same. */
    NOT_RECOGNISED("sign-in.not-recognised"),
    TOO_MANY_TRIES("sign-in.too-many-tries");

    private final String code;

    SignInRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
