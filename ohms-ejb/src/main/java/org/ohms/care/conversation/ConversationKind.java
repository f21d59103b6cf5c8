package org.ohms.care.conversation;

/** Who takes part in a conversation. */
public enum ConversationKind {
    /** The patient or somebody who acts for them, and those who answer. */
    PATIENT,
    /** Colleagues about a patient; it never reaches the patients' door. */
    STAFF
}
