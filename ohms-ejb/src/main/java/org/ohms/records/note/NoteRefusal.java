package org.ohms.records.note;

import org.ohms.shared.error.RefusalCode;

/** Why a note is not written, signed or added to. */
public enum NoteRefusal implements RefusalCode {
    EMPTY("note.empty"),
    /** It is signed: it stays as it is, and gets an addendum. */
    IS_SIGNED("note.is-signed"),
    NOT_SIGNED("note.not-signed"),
    /** It needs the words of the encounter that is no longer one. */
    ENCOUNTER_IN_ERROR("note.encounter-in-error"),
    NOT_A_CARER("note.not-a-carer"),
    NOT_YOURSELF("note.not-yourself"),
    NOT_ASKED("note.not-asked"),
    COSIGNED_ALREADY("note.cosigned-already");

    private final String code;

    NoteRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
