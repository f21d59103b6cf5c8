package org.ohms.compliance.access;

import org.ohms.shared.error.RefusalCode;

/** Why somebody does not get to something, where saying so gives nothing away. */
public enum AccessRefusal implements RefusalCode {
    /** The account at the patients' door has not been tied to a record of the hospital yet. */
    NO_RECORD_YET("access.no-record-yet"),
    /** Whoever acted for a patient does so no longer: it was ended, ran out, or the patient is of age. */
    NO_LONGER_ACTING("access.no-longer-acting"),
    /** This part of the portal was not given to a proxy, or the patient withdrew its release. */
    PART_NOT_OPEN("access.part-not-open"),
    /** What is asked for needs a sign-in of the last minutes: the person proves once more who sits there. */
    SIGN_IN_AGAIN("access.sign-in-again"),
    /** Staff who know of the patient from the search, and do not care for them. */
    NOT_IN_CARE("access.not-in-care");

    private final String code;

    AccessRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
