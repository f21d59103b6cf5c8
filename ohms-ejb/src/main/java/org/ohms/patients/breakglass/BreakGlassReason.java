package org.ohms.patients.breakglass;

import java.util.Arrays;
import java.util.Locale;

/** Why somebody opens a record they do not care for. */
public enum BreakGlassReason {
    /** The patient is in danger now. */
    EMERGENCY,
    /** Standing in for a colleague who cares for the patient. */
    COVER,
    /** A colleague or the patient needs an answer that cannot wait. */
    URGENT_QUESTION,
    /** Something may harm the patient or others. */
    SAFETY,
    /** None of these; the words say it. */
    OTHER;

    /** The word the database keeps. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static BreakGlassReason of(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code().equals(code))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("no such reason: " + code));
    }
}
