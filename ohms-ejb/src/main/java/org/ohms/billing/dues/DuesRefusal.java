package org.ohms.billing.dues;

import org.ohms.shared.error.RefusalCode;

/** Why somebody does not book anew. */
public enum DuesRefusal implements RefusalCode {
    /** The patient's own part of bills is past its day, and more than the hospital lets stand. */
    OVERDUE("dues.overdue");

    private final String code;

    DuesRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
