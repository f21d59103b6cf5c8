package org.ohms.patients.invitation;

import org.ohms.shared.error.RefusalCode;

/** Why an invitation is not made, or does not let in. */
public enum InvitationRefusal implements RefusalCode {
    /** The record has an account already. */
    HAS_ACCOUNT("invitation.has-account"),
    /** Without a birth date, known to the day, there is no second proof. */
    BIRTH_DATE_NEEDED("invitation.birth-date-needed"),
    /** Unknown, used, expired, taken back or ended by wrong tries: all the same. */
    NOT_VALID("invitation.not-valid"),
    /** Code or birth date are wrong; which of them is not said. */
    NOT_PROVEN("invitation.not-proven"),
    /** The address the invitation went to has an account: sign in with it first. */
    SIGN_IN_FIRST("invitation.sign-in-first"),
    /** The account signed in with belongs to a record already. */
    ACCOUNT_HAS_RECORD("invitation.account-has-record");

    private final String code;

    InvitationRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
