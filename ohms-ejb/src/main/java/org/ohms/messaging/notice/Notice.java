package org.ohms.messaging.notice;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.messaging.preference.MessageWays;

/**
 * Something a patient is told. It never says what the visit is for or with whom: a message may be read by others.
 *
 * @param template name of its texts, such as {@code visit.booked}
 * @param facts what the texts need by name; a moment is written in the patient's language and on the patient's
 *     clock, with the place's beside it where they differ
 * @param reminder true for what a patient may switch off by itself
 * @param subject what it tells of
 * @param dedupe event in ids; the same one is told once per way
 * @param notBefore when it may go out at the earliest
 * @param notAfter when it is of no use any more; quiet hours do not hold it back past this, and what has not gone out by
 *     then does not
 * @param calendar an entry for the patient's calendar; null for none
 * @param links answers without sign-in, by the name the texts use for them
 * @param place whose clock the place follows; null for the hospital's
 * @param only the ways chosen for what this is about, which narrow those of its kind; the portal shows it even where they leave
 *     none; null where nothing was chosen for it
 */
public record Notice(
        String template,
        Map<String, Instant> facts,
        boolean reminder,
        UUID subject,
        String dedupe,
        Instant notBefore,
        Instant notAfter,
        @Nullable CalendarEntry calendar,
        List<AnswerLink> links,
        @Nullable ZoneId place,
        @Nullable MessageWays only) {

    public Notice {
        facts = Map.copyOf(facts);
        links = List.copyOf(links);
    }

    /** About something that happens on the hospital's clock. */
    public Notice(
            String template,
            Map<String, Instant> facts,
            boolean reminder,
            UUID subject,
            String dedupe,
            Instant notBefore,
            Instant notAfter,
            @Nullable CalendarEntry calendar,
            List<AnswerLink> links) {
        this(template, facts, reminder, subject, dedupe, notBefore, notAfter, calendar, links, null, null);
    }

    /** The same about something that happens on the clock of a place. */
    public Notice onClockOf(ZoneId where) {
        return new Notice(
                template, facts, reminder, subject, dedupe, notBefore, notAfter, calendar, links, where, only);
    }

    /** The same by no other ways than these. */
    public Notice by(MessageWays ways) {
        return new Notice(
                template, facts, reminder, subject, dedupe, notBefore, notAfter, calendar, links, place, ways);
    }

    /** Whether it says that there is something in the portal to read: a message, an announcement, an article. */
    boolean isOfMessage() {
        return template.startsWith("message.")
                || template.startsWith("announcement.")
                || template.startsWith("article.");
    }

    /**
     * A link that answers.
     *
     * @param name what the texts call it
     * @param purpose what it does
     * @param expiresAt until when
     */
    public record AnswerLink(String name, String purpose, Instant expiresAt) {}
}
