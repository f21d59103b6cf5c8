package org.ohms.billing.x12;

/**
 * What is wrong with a functional group, as AK905 of a 999 says it. The codes are those of data element 716 that
 * <a href="https://learn.microsoft.com/en-us/biztalk/core/x12-997-acknowledgment-error-codes">Microsoft's list</a> gives.
 */
public enum GroupFault {
    NOT_SUPPORTED("1"),
    VERSION_NOT_SUPPORTED("2"),
    TRAILER_MISSING("3"),
    CONTROL_NUMBERS_DIFFER("4"),
    SET_COUNT_DIFFERS("5"),
    INVALID_CONTROL_NUMBER("6");

    private final String code;

    GroupFault(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
