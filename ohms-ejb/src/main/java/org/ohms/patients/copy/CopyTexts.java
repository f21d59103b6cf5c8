package org.ohms.patients.copy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The words of the copy that people read, in one of the languages it is written in. */
final class CopyTexts {
    /** The languages there are; the first is taken for any other. */
    static final List<String> LANGUAGES = List.of("en", "es");

    private static final String BUNDLE = "org.ohms.patients.copy.texts";

    private final ResourceBundle words;
    private final Locale locale;
    private final ZoneId zone;

    CopyTexts(String language, ZoneId zone) {
        this.locale = language.equals("es") ? Locale.forLanguageTag("es-US") : Locale.US;
        this.words = ResourceBundle.getBundle(
                BUNDLE,
                language.equals("es") ? Locale.forLanguageTag("es") : Locale.ROOT,
                CopyTexts.class.getClassLoader());
        this.zone = zone;
    }

    /** The language among those there are. */
    static String written(String wanted) {
        return LANGUAGES.contains(wanted) ? wanted : LANGUAGES.get(0);
    }

    String language() {
        return locale.getLanguage();
    }

    String of(String key) {
        try {
            return words.getString(key);
        } catch (MissingResourceException none) {
            return key.substring(key.lastIndexOf('.') + 1);
        }
    }

    /** What a field is called; the numbers in a path count things of the same sort and are left out. */
    String label(String room, String name) {
        return of(room + "." + plain(name));
    }

    String value(String room, CopyField field) {
        var value = field.value();
        return switch (field.kind()) {
            case CODE -> of(room + "." + plain(field.name()) + "." + value);
            case MOMENT ->
                DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(locale)
                        .format(((Instant) value).atZone(zone));
            case DAY ->
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(locale)
                        .format((LocalDate) value);
            case TEXT, NUMBER -> String.valueOf(value);
        };
    }

    private static String plain(String name) {
        return name.replaceAll("\\.\\d+", "");
    }
}
