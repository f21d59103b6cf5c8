package org.ohms.records.document;

/** Who brought a document. */
public enum DocumentSource {
    STAFF,
    /** The patient, or whoever acts for the patient. */
    PATIENT,
    /** Another system. */
    ELSEWHERE
}
