package org.ohms.billing.x12;

/**
 * What is wrong with a segment, as IK304 of a 999 says it. The codes are those that
 * <a href="https://support.edifabric.com/hc/en-us/articles/360000367172-X12-999-Acknowledgment-Error-Codes">EdiFabric's
 * list for the 999</a> gives.
 */
public enum SegmentFault {
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
