package org.ohms.messaging.push;

/** A browser's service does not answer, or must not be called. Carries a code, never the address. */
public class PushSilent extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean forGood;

    /** @param forGood whether the address itself must not be called */
    public PushSilent(String code, boolean forGood) {
        super(code);
        this.forGood = forGood;
    }

    /** Such as {@code target.no-answer}. */
    public String code() {
        return String.valueOf(getMessage());
    }

    /** Whether another try cannot help. */
    public boolean isForGood() {
        return forGood;
    }
}
