package org.ohms.records.coding;

import org.ohms.shared.error.RefusalCode;

/** Refusals that more than one part of the chart needs. */
public enum RecordsRefusal implements RefusalCode {
    /** No code of that system looks like this, or its check digit is wrong. */
    CODE_UNKNOWN_FORM("records.code-unknown-form"),
    /** What was entered by mistake stays as it is. */
    IN_ERROR_ALREADY("records.in-error-already"),
    /** What ended cannot have begun later. */
    ENDS_BEFORE_IT_BEGINS("records.ends-before-it-begins");

    private final String code;

    RecordsRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
