package org.ohms.care.conversation;

import org.ohms.shared.error.RefusalCode;

/** Why something is not written, given or closed. */
public enum ConversationRefusal implements RefusalCode {
    /** What was written may need help faster than a message brings it; whoever has seen the warning may send it. */
    SOUNDS_URGENT("message.sounds-urgent"),
    /** That person or pool does not answer messages here. */
    CANNOT_BE_WRITTEN_TO("message.cannot-be-written-to"),
    /** Somebody has to answer it. */
    NOBODYS("message.nobodys"),
    CLOSED_ALREADY("message.closed-already"),
    /** Colleagues talk to each other: nobody else is asked into it. */
    NEEDS_COLLEAGUE("message.needs-colleague"),
    /** Nobody labels something as more, or less, than they are cleared for. */
    LABEL_NOT_YOURS("message.label-not-yours"),
    /** Not everybody of a pool may be cleared: somebody answers by name. */
    LABEL_NEEDS_PERSON("message.label-needs-person"),
    TOO_MANY_FILES("message.too-many-files"),
    /** A file that shall go with a message was not brought for it, or not all of it has arrived. */
    FILE_NOT_THERE("message.file-not-there");

    private final String code;

    ConversationRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
