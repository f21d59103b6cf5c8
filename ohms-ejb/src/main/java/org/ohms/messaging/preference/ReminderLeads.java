package org.ohms.messaging.preference;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How long before a visit its patient is reminded, the longest first.
 *
 * @param leads at most four different ones, each 15 minutes to 30 days; none means no reminder
 */
public record ReminderLeads(List<Duration> leads) {
    public static final Duration SHORTEST = Duration.ofMinutes(15);
    public static final Duration LONGEST = Duration.ofDays(30);
    public static final int MOST = 4;

    public ReminderLeads {
        leads = leads.stream().distinct().sorted(Comparator.reverseOrder()).toList();
        if (leads.size() > MOST
                || leads.stream().anyMatch(lead -> lead.compareTo(SHORTEST) < 0 || lead.compareTo(LONGEST) > 0)) {
            throw new IllegalArgumentException("at most " + MOST + " lead times of 15 minutes to 30 days");
        }
    }

    public static ReminderLeads of(Duration... leads) {
        return new ReminderLeads(List.of(leads));
    }

    /**
     * Reads ISO 8601 durations with commas between, such as {@code PT48H,PT2H}.
     *
     * @throws IllegalArgumentException when one is unreadable or out of range
     */
    public static ReminderLeads parse(String text) {
        try {
            return new ReminderLeads(
                    text.isBlank()
                            ? List.of()
                            : Arrays.stream(text.split(",", -1))
                                    .map(String::strip)
                                    .map(Duration::parse)
                                    .toList());
        } catch (DateTimeParseException unreadable) {
            throw new IllegalArgumentException("not ISO 8601 durations with commas between", unreadable);
        }
    }

    /** What a column that may say nothing says. */
    public static @Nullable ReminderLeads ofColumn(@Nullable String text) {
        return text == null ? null : parse(text);
    }

    /** What a column that may say nothing keeps. */
    public static @Nullable String column(@Nullable ReminderLeads leads) {
        return leads == null ? null : leads.text();
    }

    /** As {@link #parse} reads it. */
    public String text() {
        return leads.stream().map(Duration::toString).collect(Collectors.joining(","));
    }
}
