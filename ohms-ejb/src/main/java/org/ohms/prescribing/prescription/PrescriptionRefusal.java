package org.ohms.prescribing.prescription;

import org.ohms.shared.error.RefusalCode;

/** Why a prescription is not signed, changed or ended so. */
public enum PrescriptionRefusal implements RefusalCode {
    /** A stop has neither another medicine, nor a pause, nor a reason with a second prescriber. */
    STOP_IS_OPEN("prescription.stop-is-open"),
    /** An alert is prescribed past without a reason. */
    REASON_MISSING("prescription.reason-missing"),
    /** Something could not be checked, and nobody says to have looked into it. */
    NOT_LOOKED_INTO("prescription.not-looked-into"),
    /** It is controlled, and signed only right after a sign-in. */
    CONTROLLED("prescription.controlled"),
    /** Whoever signed cannot be the second prescriber. */
    SAME_PERSON("prescription.same-person"),
    /** The chart has changed: there is a stop now that nobody answered. */
    CHECK_CHANGED("prescription.check-changed"),
    /** The check names what the second prescriber may not see: nobody agrees to what they cannot read. */
    CHECK_NOT_SHOWN("prescription.check-not-shown"),
    /** It is over, or waits for something else. */
    NOT_NOW("prescription.not-now"),
    /** Controlled medicines are renewed five times at most. */
    TOO_MANY_REPEATS("prescription.too-many-repeats"),
    /** The directions do not say how much that is in all. */
    QUANTITY_NEEDED("prescription.quantity-needed"),
    /** So many that nobody finds one among them. */
    TOO_MANY_FAVOURITES("prescription.too-many-favourites");

    private final String code;

    PrescriptionRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
