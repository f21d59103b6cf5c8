package org.ohms.integration.target;

/** Nobody answered, or the address must not be called. Carries a code, never the address. */
public final class CallFailed extends Exception {
    private static final long serialVersionUID = 1L;

    public CallFailed(String code) {
        super(code);
    }

    /** Such as {@code target.no-answer}. */
    public String code() {
        return String.valueOf(getMessage());
    }
}
