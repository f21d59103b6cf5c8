package org.ohms.care.conversation;

/** As what somebody wrote. */
public enum AuthorRole {
    PATIENT,
    /** In the patient's place. */
    PROXY,
    STAFF
}
