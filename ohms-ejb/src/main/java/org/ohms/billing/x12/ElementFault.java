package org.ohms.billing.x12;

/**
 * What is wrong with an element, as IK403 of a 999 says it. The codes are those of data element 621 that
 * <a href="https://support.edifabric.com/hc/en-us/articles/360000367172-X12-999-Acknowledgment-Error-Codes">EdiFabric's
 * list for the 999</a> and <a href="https://learn.microsoft.com/en-us/biztalk/core/x12-997-acknowledgment-error-codes">
 * Microsoft's for the 997</a> give.
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
