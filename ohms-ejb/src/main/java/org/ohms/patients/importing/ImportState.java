package org.ohms.patients.importing;

import java.util.Locale;

/** How far an import is. */
public enum ImportState {
    /** Pieces of the file are coming. */
    UPLOADING,
    /** The file is here and waits for its mapping. */
    READY,
    /** Rows are being read in, or wait for it. */
    RUNNING,
    /** Every row was read. */
    DONE,
    /** The file cannot be read. */
    FAILED,
    /** Somebody stopped it; what was read in stays. */
    CANCELLED;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ImportState ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    boolean hasEnded() {
        return this == DONE || this == FAILED || this == CANCELLED;
    }
}
