package org.ohms.messaging.announcement;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line of the list of announcements. */
public record AnnouncementRow(
        UUID id,
        String title,
        Audience audience,
        AnnouncementState state,
        Instant writtenAt,
        @Nullable Instant sentAt) {}
