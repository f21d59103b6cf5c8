package org.ohms.compliance.access;

import org.ohms.shared.error.RefusalCode;

/** Why somebody does not get to a record, where saying so gives nothing away. */
public enum AccessRefusal implements RefusalCode {
    /** The account at the patients' door has not been tied to a record of the hospital yet. */
    NO_RECORD_YET("access.no-record-yet");

    private final String code;

    AccessRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
