package org.ohms.care.conversation;

/** How a conversation stands. */
public enum ConversationState {
    /** Colleagues talk. */
    OPEN,
    /** The patient waits for an answer. */
    WAITING,
    /** It is the patient's turn, if there is more to say. */
    ANSWERED,
    /** Nothing more is expected; whoever writes again opens it again. */
    CLOSED
}
