package org.ohms.records.document;

/** What a document is, in the words of the people who file it. */
public enum DocumentKind {
    LETTER,
    REPORT,
    NOTE,
    IMAGE,
    CONSENT,
    INSURANCE,
    IDENTIFICATION,
    OTHER
}
