package org.ohms.messaging.announcement;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to tell, and whom.
 *
 * @param role of staff: those who have it
 * @param from of visits: first day
 * @param until of visits: last day
 * @param practitioner of visits: with whom; null for anybody
 * @param service of visits: what for; null for any
 * @param words in each language; a language without words is left out
 */
public record AnnouncementDraft(
        Audience audience,
        @Nullable String role,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable UUID practitioner,
        @Nullable UUID service,
        List<AnnouncementWords> words) {
    /** What everybody can fall back on. */
    static final String FALLBACK = "en";

    static final int LONGEST_TITLE = 120;
    static final int LONGEST_BODY = 4000;
    static final int MOST_DAYS = 366;

    public AnnouncementDraft {
        words = List.copyOf(words);
    }
}
