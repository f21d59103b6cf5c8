package org.ohms.patients.importing;

import org.ohms.shared.error.RefusalCode;

/** Why a list or a row of it cannot be read in. */
public enum ImportRefusal implements RefusalCode {
    /** Nobody knows such a sort of list. */
    UNKNOWN_KIND("import.unknown-kind"),
    /** The file has more than 64 MB. */
    TOO_LARGE("import.too-large"),
    /** Pieces come one after the other; this is not the next. */
    PIECE_OUT_OF_ORDER("import.piece-out-of-order"),
    /** The file has no headers or no rows. */
    EMPTY("import.empty"),
    /** The import has begun or ended; this is no longer possible. */
    NOT_NOW("import.not-now"),
    /** A required column is not mapped, or two columns are mapped to one field. */
    MAPPING("import.mapping"),
    /** The row has more or fewer columns than the headers. */
    RAGGED_ROW("import.ragged-row"),
    /** A quotation mark is opened and never closed. */
    QUOTE_NOT_CLOSED("import.quote-not-closed"),
    /** The row, or a field in it, is longer than anything that can be kept. */
    ROW_TOO_LONG("import.row-too-long"),
    /** The row has characters of another encoding. */
    WRONG_CHARSET("import.wrong-charset"),
    /** The row could not be kept for a reason on our side; it is in the log. */
    ROW_FAILED("import.row-failed");

    private final String code;

    ImportRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
