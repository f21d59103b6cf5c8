package org.ohms.records.document;

import org.ohms.shared.error.RefusalCode;

/** Why a document is not taken, or not given out. */
public enum DocumentRefusal implements RefusalCode {
    /** By its content it is none of the types that are taken, whatever its name says. */
    TYPE_NOT_TAKEN("document.type-not-taken"),
    /** It is two things at once, such as a picture that can be opened as an archive. */
    TWO_THINGS("document.two-things"),
    /** A piece is not what was announced: it was damaged on its way, or the file has changed since. */
    PIECE_DAMAGED("document.piece-damaged"),
    /** What is to get a new version is not the one that counts any more. */
    NOT_CURRENT("document.not-current"),
    /** Somebody sent very much today. */
    ENOUGH_FOR_TODAY("document.enough-for-today"),
    /** The scanner has not said yet that it is clean, or has said that it is not. */
    NOT_SCANNED_YET("document.not-scanned-yet"),
    /** There is nothing left to give out. */
    THROWN_AWAY("document.thrown-away");

    private final String code;

    DocumentRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
