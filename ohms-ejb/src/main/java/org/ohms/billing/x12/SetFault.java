package org.ohms.billing.x12;

/**
 * What is wrong with a transaction set, as IK502 of a 999 says it. The codes are those of data element 718 that
 * <a href="https://www.kasoftware.com/schema/edi/x12/00307/elements/AK5/AK502/">this list of X12 codes</a> gives.
 */
public enum SetFault {
    NOT_SUPPORTED("1"),
    TRAILER_MISSING("2"),
    CONTROL_NUMBERS_DIFFER("3"),
    SEGMENT_COUNT_DIFFERS("4"),
    SEGMENTS_IN_ERROR("5"),
    INVALID_IDENTIFIER("6"),
    INVALID_CONTROL_NUMBER("7"),
    CONTROL_NUMBER_NOT_UNIQUE("23");

    private final String code;

    SetFault(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
