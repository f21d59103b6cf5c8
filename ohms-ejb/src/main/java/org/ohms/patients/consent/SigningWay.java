package org.ohms.patients.consent;

import java.util.Locale;

/** How somebody signed. */
public enum SigningWay {
    /** Typed the name. */
    TYPED,
    /** Drew the signature; what is kept are its lines. */
    DRAWN,
    /** On paper, at the desk; what is kept is where the paper is. */
    PAPER;

    /** The word the database keeps. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
