package org.ohms.records.document.scan;

/** What became of a scan. */
public enum Verdict {
    /** Nothing was found. */
    CLEAN,
    /** Something was found. */
    INFECTED,
    /** The scanner looked and could not say, because the file is larger than it takes or broken in a way it does not follow. */
    REFUSED,
    /** The scanner cannot be asked now. */
    UNREACHABLE
}
