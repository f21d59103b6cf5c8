package org.ohms.care.questionnaire;

/** How far somebody is with a questionnaire. */
public enum ResponseState {
    ASKED,
    /** They began, and what they said so far is kept. */
    IN_PROGRESS,
    COMPLETED,
    /** Nobody asks any more. */
    WITHDRAWN;

    public boolean isOpen() {
        return this == ASKED || this == IN_PROGRESS;
    }
}
