package org.ohms.billing.x12;

/**
 * What is wrong with a segment, as IK304 of a 999 says it. The codes are those that
 * <a href="https://learn.microsoft.com/en-us/biztalk/core/x12-997-acknowledgment-error-codes">Microsoft's list of the
 * codes of X12</a> gives for AK304 of the 997, which the 999 keeps, as
 * <a href="https://www.ibm.com/docs/en/ste/10.1.2?topic=errors-ik304-error-code">IBM lists them</a>.
 */
public enum SegmentFault {
    UNRECOGNIZED("1"),
    UNEXPECTED("2"),
    MANDATORY_MISSING("3"),
    EXCEEDS_MAXIMUM_USE("5"),
    NOT_IN_SEQUENCE("7"),
    ELEMENT_ERRORS("8");

    private final String code;

    SegmentFault(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
