package org.ohms.patients.copy;

/** A picture or document in the copy of a record. */
@SuppressWarnings("ArrayRecordComponent")
public record CopyFile(String name, byte[] content) {}
