package org.ohms.education.article;

/** Where the video of an article lies. */
public enum VideoKind {
    /** Here, and it is watched from here. */
    HOSTED,
    /** At a foreign host the hospital allows; nothing is loaded from there before the reader agreed. */
    LINKED
}
