package org.ohms.pharmacy.outside;

import org.ohms.shared.error.RefusalCode;

/** Why a prescription does not go outside, or is not heard of from there. */
public enum OutsideRefusal implements RefusalCode {
    /** There is a pharmacy of this name. */
    PHARMACY_KNOWN("outside.pharmacy-known"),
    /** Nothing is sent there any more. */
    PHARMACY_ENDED("outside.pharmacy-ended"),
    /** Only what is valid is sent. */
    NOT_VALID("outside.not-valid"),
    /** What is controlled is not sent: that asks for more than a signature of the hospital. */
    CONTROLLED("outside.controlled"),
    /** Some of it was given here. */
    GIVEN_HERE("outside.given-here"),
    /** It is outside already. */
    UNDER_WAY("outside.under-way"),
    /** It stands somewhere else by now. */
    NOT_NOW("outside.not-now"),
    /** Not from the pharmacy, changed on its way, or too old. */
    FORGED("outside.forged"),
    /** No word that a pharmacy may say. */
    STATUS_UNKNOWN("outside.status-unknown");

    private final String code;

    OutsideRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
