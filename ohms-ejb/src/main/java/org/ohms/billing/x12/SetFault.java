package org.ohms.billing.x12;

/**
 * What is wrong with a transaction set, as IK502 of a 999 says it. The codes are those of data element 618 in
 * <a href="https://zenbridge.io/edi-dictionary/X12/7020/element/618">this dictionary of X12</a>; the 997 has the same ones,
 * as <a href="https://www.ibm.com/docs/en/ste/11.0.0?topic=errors-ak502-transaction-set-level">IBM lists them</a>.
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
