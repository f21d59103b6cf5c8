package org.ohms.patients.disclosure;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What data of a patient was given away for. */
public enum DisclosurePurpose {
    TREATMENT,
    PAYMENT,
    OPERATIONS,
    /** Diseases that have to be reported, births and deaths. */
    PUBLIC_HEALTH,
    /** Authorities that watch over hospitals. */
    OVERSIGHT,
    /** Courts and the police. */
    LEGAL,
    RESEARCH,
    /** The patient allowed it in writing. */
    AUTHORIZED,
    OTHER;

    /** The word the database keeps. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The purpose with this word, if there is one. */
    public static Optional<DisclosurePurpose> of(String code) {
        return Arrays.stream(values())
                .filter(purpose -> purpose.code().equals(code))
                .findAny();
    }
}
