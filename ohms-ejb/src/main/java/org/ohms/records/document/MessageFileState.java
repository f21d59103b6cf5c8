package org.ohms.records.document;

/** Where a file stands that goes with a message. */
enum MessageFileState {
    /** The message is not sent yet: only whoever brought the file sees it. */
    DRAFT,
    /** Everybody who reads the conversation sees it. */
    SENT
}
