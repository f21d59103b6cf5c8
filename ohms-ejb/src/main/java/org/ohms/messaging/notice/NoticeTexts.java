package org.ohms.messaging.notice;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/**
 * The texts of notices in one language, with times on the clock of whoever reads them. A language that is not shipped falls
 * back to English.
 */
final class NoticeTexts {
    private static final String BUNDLE = "org.ohms.messaging.notices";

    private final ResourceBundle texts;
    private final Locale locale;
    private final ZoneId reader;
    private final ZoneId place;

    /** For somebody who lives by the clock of the place. */
    NoticeTexts(Locale wanted, ZoneId zone) {
        this(wanted, zone, zone);
    }

    NoticeTexts(Locale wanted, ZoneId reader, ZoneId place) {
        this.texts = ResourceBundle.getBundle(
                BUNDLE, wanted, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        var found = texts.getLocale();
        this.locale = found.getLanguage().isEmpty() ? Locale.US : wanted;
        this.reader = reader;
        this.place = place;
    }

    String language() {
        return locale.getLanguage();
    }

    boolean has(String key) {
        return texts.containsKey(key);
    }

    /** The text with {name} replaced by the words given; a name without a word is left out. */
    String say(String key, Map<String, String> words) {
        var text = texts.getString(key);
        for (var word : words.entrySet()) {
            text = text.replace("{" + word.getKey() + "}", word.getValue());
        }
        return text.replaceAll("\\{[a-z]+}", "").strip();
    }

    /**
     * Weekday, day and month in letters, time, and the zone by name; where the clock of the place shows another time, that
     * stands behind, for whoever travels there.
     */
    String moment(Instant moment) {
        var here = moment.atZone(reader);
        var there = moment.atZone(place);
        var read = day(here) + ", " + time(here);
        if (here.getOffset().equals(there.getOffset())) {
            return read;
        }
        var sameDay = here.toLocalDate().equals(there.toLocalDate());
        return read + " (" + (sameDay ? "" : day(there) + ", ") + time(there) + ")";
    }

    private String day(ZonedDateTime moment) {
        return moment.format(DateTimeFormatter.ofPattern("EEE d MMM", locale));
    }

    private String time(ZonedDateTime moment) {
        return moment.format(
                        DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale))
                + " "
                + moment.format(DateTimeFormatter.ofPattern("z", locale));
    }
}
