package org.ohms.records.document;

/** What the virus scanner says about a document. */
public enum ScanState {
    WAITING,
    CLEAN,
    /** Something was found: what it was made of is thrown away. */
    INFECTED,
    /** The scanner could not say; it is asked again every day. */
    FAILED,
    /** There is no scanner here. */
    NOT_SCANNED
}
