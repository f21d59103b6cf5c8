package org.ohms.patients.linking;

import org.ohms.shared.error.RefusalCode;

/** Why an account and a record cannot be tied. */
public enum LinkRefusal implements RefusalCode {
    /** A colleague was faster. */
    DECIDED_ALREADY("link.decided-already"),
    /** The record has an account of its own. */
    RECORD_HAS_ACCOUNT("link.record-has-account"),
    /** The account belongs to another record. */
    ACCOUNT_HAS_RECORD("link.account-has-record");

    private final String code;

    LinkRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
