package org.ohms.patients.breakglass;

import java.util.Arrays;
import java.util.Locale;

/** What a review of an emergency access came to. */
public enum ReviewDecision {
    JUSTIFIED,
    NOT_JUSTIFIED;

    /** The word the database keeps. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static ReviewDecision of(String code) {
        return Arrays.stream(values())
                .filter(decision -> decision.code().equals(code))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("no such decision: " + code));
    }
}
