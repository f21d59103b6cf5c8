package org.ohms.records.note;

/** How far a note is. */
public enum NoteStatus {
    /** Colleagues see it and may go on with it; nobody answers for it yet. */
    UNSIGNED,
    /** Somebody answers for it; it stays as it is, and gets addenda. */
    SIGNED,
    /** It stands with the wrong patient or is wrong altogether; it is shown struck out. */
    ENTERED_IN_ERROR
}
