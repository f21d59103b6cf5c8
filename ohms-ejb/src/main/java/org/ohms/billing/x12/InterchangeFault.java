package org.ohms.billing.x12;

/**
 * What is wrong with an interchange, as TA105 of a TA1 says it, and whether it is taken nevertheless. The codes and what
 * they do are those of <a href="https://learn.microsoft.com/en-us/biztalk/core/x12-ta1-acknowledgment-error-codes">
 * Microsoft's table of the TA1</a>.
 */
public enum InterchangeFault {
    CONTROL_NUMBERS_DIFFER("001", false),
    INVALID_SENDER_QUALIFIER("005", true),
    INVALID_SENDER("006", false),
    INVALID_RECEIVER_QUALIFIER("007", true),
    INVALID_RECEIVER("008", false),
    INVALID_DATE("014", true),
    INVALID_TIME("015", true),
    INVALID_VERSION("017", true),
    INVALID_CONTROL_NUMBER("018", true),
    INVALID_ANSWER_WANTED("019", false),
    INVALID_USAGE("020", false),
    GROUP_COUNT_DIFFERS("021", false),
    INVALID_CONTROL_STRUCTURE("022", true),
    PREMATURE_END("023", true),
    INVALID_CONTENT("024", true),
    /** The very same interchange came before. */
    DUPLICATE("025", true),
    /** Another one of this sender had the same number: senders begin to count anew, and nothing that was paid is lost so. */
    NUMBER_USED_BEFORE("025", false);

    private final String code;
    private final boolean rejecting;

    InterchangeFault(String code, boolean rejecting) {
        this.code = code;
        this.rejecting = rejecting;
    }

    public String code() {
        return code;
    }

    /** Whether nothing of such an interchange is used. */
    public boolean isRejecting() {
        return rejecting;
    }
}
