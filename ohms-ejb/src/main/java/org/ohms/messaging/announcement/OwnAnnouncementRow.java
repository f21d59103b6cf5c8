package org.ohms.messaging.announcement;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An announcement as those read it whom it was sent to, in each language it was written in. */
public record OwnAnnouncementRow(UUID id, Instant since, List<AnnouncementWords> words) {
    public OwnAnnouncementRow {
        words = List.copyOf(words);
    }
}
