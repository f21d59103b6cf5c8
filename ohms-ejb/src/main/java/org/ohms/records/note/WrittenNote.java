package org.ohms.records.note;

/** A note as it was kept; the version goes with the next change. */
public record WrittenNote(NoteId note, long version) {}
