package org.ohms.identity.signin;

import org.ohms.shared.error.RefusalCode;

/** The ways sign-in says no; none tells whether an account exists. */
public enum SignInRefusal implements RefusalCode {
    /** Unknown, wrong password, not yet active, disabled, or the wrong door: all the same. */
    NOT_RECOGNISED("sign-in.not-recognised"),
    TOO_MANY_TRIES("sign-in.too-many-tries"),
    /** Too late, ended, or another tab's: the password is asked again. */
    BEGIN_AGAIN("sign-in.begin-again"),
    CODE_NOT_RIGHT("sign-in.code-not-right"),
    RECOVERY_CODE_NOT_RIGHT("sign-in.recovery-code-not-right"),
    PASSKEY_NOT_RECOGNISED("sign-in.passkey-not-recognised"),
    PASSKEY_NOT_MADE("sign-in.passkey-not-made"),
    /** The roles of the account need a second factor, so the last one stays. */
    FACTOR_NEEDED("sign-in.factor-needed");

    private final String code;

    SignInRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
