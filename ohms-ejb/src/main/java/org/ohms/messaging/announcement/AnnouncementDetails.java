package org.ohms.messaging.announcement;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An announcement as whoever sends it looks at it.
 *
 * @param count how many people it would go to now; of one that was sent, whoever is on its list
 * @param outside what leaves the house by mail and by text message, in each language it was written in
 * @param report null while it is a draft
 */
public record AnnouncementDetails(
        UUID id,
        AnnouncementState state,
        AnnouncementDraft draft,
        long count,
        List<Outside> outside,
        Instant writtenAt,
        @Nullable Instant sentAt,
        @Nullable Instant endedAt,
        long version,
        @Nullable AnnouncementReport report) {
    public AnnouncementDetails {
        outside = List.copyOf(outside);
    }

    /** The messages that say that there is an announcement, in one language; they do not say which. */
    public record Outside(String language, String subject, String mail, String sms) {}
}
