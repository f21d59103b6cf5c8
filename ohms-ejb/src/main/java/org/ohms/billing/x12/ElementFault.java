package org.ohms.billing.x12;

/**
 * What is wrong with an element, as IK403 of a 999 says it. The codes are those that
 * <a href="https://learn.microsoft.com/en-us/biztalk/core/x12-997-acknowledgment-error-codes">Microsoft's list of the
 * codes of X12</a> gives for AK403 of the 997, which the 999 keeps.
 */
public enum ElementFault {
    MISSING("1"),
    TOO_LONG("5"),
    INVALID_CHARACTER("6"),
    INVALID_CODE("7"),
    INVALID_DATE("8");

    private final String code;

    ElementFault(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
