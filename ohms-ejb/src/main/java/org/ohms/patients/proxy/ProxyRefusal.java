package org.ohms.patients.proxy;

import org.ohms.shared.error.RefusalCode;

/** Why somebody does not become, or is not, the proxy of a patient. */
public enum ProxyRefusal implements RefusalCode {
    /** Whether the patient is of age cannot be said without a birth date. */
    BIRTH_DATE_NEEDED("proxy.birth-date-needed"),
    /** Parents act for minors only; an adult names somebody. */
    GROWN_UP("proxy.grown-up"),
    /** Only adults name somebody. */
    TOO_YOUNG("proxy.too-young"),
    /** The days do not fit: the last one before the first or before today, or too far away. */
    DAYS_DO_NOT_FIT("proxy.days-do-not-fit"),
    /** Somebody so named and so addressed waits or acts already. */
    THERE_ALREADY("proxy.there-already"),
    /** Unknown, used, too old, taken back, or ended by wrong codes: all the same. */
    NOT_VALID("proxy.not-valid"),
    /** Not the code that goes with the link. */
    WRONG_CODE("proxy.wrong-code"),
    /** The address has an account: sign in with it first. */
    SIGN_IN_FIRST("proxy.sign-in-first"),
    /** Nobody is their own proxy. */
    YOURSELF("proxy.yourself");

    private final String code;

    ProxyRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
