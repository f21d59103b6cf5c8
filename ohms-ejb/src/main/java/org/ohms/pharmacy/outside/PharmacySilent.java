package org.ohms.pharmacy.outside;

/** A pharmacy does not answer, or must not be called. Carries a code, never the address. */
public class PharmacySilent extends Exception {
    private static final long serialVersionUID = 1L;

    public PharmacySilent(String code) {
        super(code);
    }

    /** Such as {@code target.no-answer}. */
    public String code() {
        return String.valueOf(getMessage());
    }
}
