package org.ohms.records.encounter;

import org.ohms.shared.error.RefusalCode;

/** Why an encounter is not begun or changed. */
public enum EncounterRefusal implements RefusalCode {
    /** The patient of the visit has not arrived, or the visit was cancelled or missed. */
    NOT_ARRIVED("encounter.not-arrived"),
    /** Somebody began the encounter of this visit in the same moment. */
    BEGUN_ALREADY("encounter.begun-already"),
    IS_OVER("encounter.is-over"),
    /** A signed note stands in it. */
    HAS_SIGNED_NOTE("encounter.has-signed-note"),
    /** The patient has not consented to treatment, and nobody wrote why it begins all the same. */
    NO_CONSENT("encounter.no-consent"),
    IN_THE_FUTURE("encounter.in-the-future");

    private final String code;

    EncounterRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
