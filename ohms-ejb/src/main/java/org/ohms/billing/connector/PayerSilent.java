package org.ohms.billing.connector;

/** A payer was not reached, or did not answer as one can use. Carries a code, never an address or an answer. */
public final class PayerSilent extends Exception {
    private static final long serialVersionUID = 1L;

    public PayerSilent(String code) {
        super(code);
    }

    /** Such as {@code payer.no-answer}. */
    public String code() {
        return String.valueOf(getMessage());
    }
}
