package org.ohms.patients.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.ohms.patients.demographics.BirthDate;

/**
 * Finds birth dates in a typed line, in any writing: {@code 2 Sep 1990}, {@code September 2, 1990}, {@code 02/09/1990}
 * (read both ways), {@code 2.9.90}, {@code 1990-09-02}, {@code 19900902}, {@code Sep 1990}, {@code 09/1990}.
 */
final class TypedDates {
    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("jan", 1),
            Map.entry("feb", 2),
            Map.entry("mar", 3),
            Map.entry("apr", 4),
            Map.entry("may", 5),
            Map.entry("jun", 6),
            Map.entry("jul", 7),
            Map.entry("aug", 8),
            Map.entry("sep", 9),
            Map.entry("oct", 10),
            Map.entry("nov", 11),
            Map.entry("dec", 12));
    private static final String MONTH =
            "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
    private static final String BEFORE = "(?<![\\p{L}\\p{N}/.-])";
    private static final String AFTER = "(?![\\p{L}\\p{N}])";
    private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th)?";

    private final int thisYear;
    private final Set<BirthDate> readings = new LinkedHashSet<>();
    private final List<Set<BirthDate>> found = new ArrayList<>();

    private TypedDates(int thisYear) {
        this.thisYear = thisYear;
    }

    /**
     * Takes the dates out of the line.
     *
     * @param rest what is left of the line
     * @param dates for each date its possible readings
     */
    record Taken(String rest, List<Set<BirthDate>> dates) {}

    static Taken takeFrom(String line, LocalDate today) {
        return new TypedDates(today.getYear()).take(line.toLowerCase(Locale.ROOT));
    }

    private Taken take(String line) {
        var rest = line;
        rest = each(rest, "(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})", m -> ymd(m, 1, 2, 3));
        rest = each(rest, "(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4}|\\d{2})", m -> {
            ymd(m, 3, 2, 1);
            ymd(m, 3, 1, 2);
        });
        rest = each(rest, DAY + "[ -]?(?:of )?" + MONTH + "[ ,-]*(\\d{4})", m -> named(m, 3, 2, 1));
        rest = each(rest, MONTH + "[ -]?" + DAY + "[ ,-]+(\\d{4})", m -> named(m, 3, 1, 2));
        rest = each(rest, MONTH + "[ ,/-]*(\\d{4})", m -> add(number(m, 2), month(m, 1), 0));
        rest = each(rest, "(\\d{1,2})[/.](\\d{4})", m -> add(number(m, 2), number(m, 1), 0));
        rest = each(rest, "(\\d{4})-(\\d{1,2})", m -> add(number(m, 1), number(m, 2), 0));
        rest = each(rest, "(\\d{4})(\\d{2})(\\d{2})", m -> ymd(m, 1, 2, 3));
        return new Taken(rest, List.copyOf(found));
    }

    private String each(String line, String pattern, Consumer<MatchResult> read) {
        var matcher = Pattern.compile(BEFORE + pattern + AFTER).matcher(line);
        var rest = new StringBuilder();
        var from = 0;
        while (matcher.find()) {
            readings.clear();
            read.accept(matcher.toMatchResult());
            if (!readings.isEmpty()) {
                found.add(new LinkedHashSet<>(readings));
                rest.append(line, from, matcher.start()).append(' ');
                from = matcher.end();
            }
        }
        return rest.append(line.substring(from)).toString();
    }

    private void ymd(MatchResult match, int year, int month, int day) {
        var number = number(match, year);
        if (match.group(year).length() == 2) {
            // nobody is born in the future, and few patients are over a hundred
            var full = thisYear / 100 * 100 + number;
            number = full > thisYear ? full - 100 : full;
        }
        add(number, number(match, month), number(match, day));
    }

    private void named(MatchResult match, int year, int month, int day) {
        add(number(match, year), month(match, month), number(match, day));
    }

    private static int number(MatchResult match, int group) {
        return Integer.parseInt(match.group(group));
    }

    private static int month(MatchResult match, int group) {
        return MONTHS.getOrDefault(match.group(group).substring(0, 3), 0);
    }

    private void add(int year, int month, int day) {
        if (year < 1800 || year > thisYear || month < 1 || month > 12) {
            return;
        }
        try {
            LocalDate.of(year, month, Math.max(1, day));
            readings.add(new BirthDate(year, month, day));
        } catch (DateTimeException never) {
            // no such day: the other reading may exist
            return;
        }
    }
}
