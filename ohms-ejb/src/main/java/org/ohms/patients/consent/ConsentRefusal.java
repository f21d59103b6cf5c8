package org.ohms.patients.consent;

import org.ohms.shared.error.RefusalCode;

/** Why a text is not published, or nothing is signed. */
public enum ConsentRefusal implements RefusalCode {
    /** The words changed since they were read: what is signed is what was read. */
    WORDS_CHANGED("consent.words-changed"),
    /** This is signed under these very words already. */
    SIGNED_ALREADY("consent.signed-already"),
    /** This was withdrawn, or replaced by a newer signature. */
    NOT_IN_FORCE("consent.not-in-force"),
    /** Lines that are none, or none at all. */
    NOT_A_SIGNATURE("consent.not-a-signature"),
    /** A day that is over: nobody signs under words from before they were published. */
    DAY_IS_OVER("consent.day-is-over"),
    /** A party that is none, or none any more. */
    NO_SUCH_PARTY("consent.no-such-party");

    private final String code;

    ConsentRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
