package org.ohms.patients.privacy;

import java.util.Locale;

/** Why a correction is denied: the reasons that 45 CFR 164.526(a)(2) knows. */
public enum DenialBasis {
    /** The hospital did not write it. */
    NOT_OURS,
    /** It is no part of the record. */
    NOT_IN_RECORD,
    /** It is not open to the patient. */
    NOT_OPEN,
    /** It is right and complete as it stands. */
    ACCURATE;

    /** The word the database keeps. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
