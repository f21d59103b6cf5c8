package org.ohms.messaging.announcement;

/** Where an announcement is. */
public enum AnnouncementState {
    DRAFT,
    SENDING,
    /** Everybody was told by the ways they want; messages may still be on their way. */
    SENT,
    /** Somebody stopped it: nobody else is told. */
    STOPPED
}
