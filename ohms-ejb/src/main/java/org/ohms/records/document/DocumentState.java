package org.ohms.records.document;

/** Where a document stands. */
public enum DocumentState {
    /** Pieces of it are missing. */
    UPLOADING,
    CURRENT,
    /** A newer version stands in its place. */
    SUPERSEDED,
    /** It should never have been filed here. */
    ENTERED_IN_ERROR
}
