package org.ohms.messaging.notice;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** The texts of notices in one language. A language that is not shipped falls back to English. */
final class NoticeTexts {
    private static final String BUNDLE = "org.ohms.messaging.notices";

    private final ResourceBundle texts;
    private final Locale locale;
    private final ZoneId zone;

    NoticeTexts(Locale wanted, ZoneId zone) {
        this.texts = ResourceBundle.getBundle(
                BUNDLE, wanted, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        var found = texts.getLocale();
        this.locale = found.getLanguage().isEmpty() ? Locale.US : wanted;
        this.zone = zone;
    }

    String language() {
        return locale.getLanguage();
    }

    /** The text with {name} replaced by the words given; a name without a word is left out. */
    String say(String key, Map<String, String> words) {
        var text = texts.getString(key);
        for (var word : words.entrySet()) {
            text = text.replace("{" + word.getKey() + "}", word.getValue());
        }
        return text.replaceAll("\\{[a-z]+}", "").strip();
    }

    /** Weekday, day and month in letters, time, and the zone by name. */
    String moment(Instant moment) {
        var there = moment.atZone(zone);
        return there.format(DateTimeFormatter.ofPattern("EEE d MMM", locale))
                + ", "
                + there.format(
                        DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale))
                + " "
                + there.format(DateTimeFormatter.ofPattern("z", locale));
    }
}
