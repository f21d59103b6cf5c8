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
import org.ohms.patients.index.Words;

/**
 * Finds birth dates in a typed line, in any writing: {@code 2 Sep 1990}, {@code September 2, 1990}, {@code 02/09/1990}
 * (read both ways), {@code 02 09 1990} and {@code 02091990} (the same), {@code 2.9.90}, {@code 2 Sep 90}, {@code 1990-09-02},
 * {@code 19900902}, {@code Sep 1990}, {@code 09/1990}. Nothing is guessed: where day and month could be swapped, both are
 * readings, and a year of two digits is that of this century and of the last one, as far as it has begun.
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
    private static final Pattern DIGITS = Pattern.compile("[\\d ]+");
    private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th)?";

    private final int thisYear;
    private final Set<BirthDate> readings = new LinkedHashSet<>();
    private final List<Typed> found = new ArrayList<>();

    private TypedDates(int thisYear) {
        this.thisYear = thisYear;
    }

    /**
     * One date.
     *
     * @param digits what was typed, where it could be a number as well; empty otherwise
     * @param readings what it can mean
     */
    record Typed(String digits, Set<BirthDate> readings) {}

    /**
     * Takes the dates out of the line.
     *
     * @param rest what is left of the line
     * @param dates each date with its possible readings
     */
    record Taken(String rest, List<Typed> dates) {}

    static Taken takeFrom(String line, LocalDate today) {
        return new TypedDates(today.getYear()).take(line.toLowerCase(Locale.ROOT));
    }

    private Taken take(String line) {
        var rest = line;
        rest = each(rest, "(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})", m -> ymd(m, 1, 2, 3));
        rest = each(rest, "(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4}|\\d{2})", this::bothWays);
        rest = each(rest, "(\\d{1,2}) (\\d{1,2}) (\\d{4})", this::bothWays);
        rest = each(rest, DAY + "[ -]?(?:of )?" + MONTH + "[ ,-]*(\\d{4}|\\d{2})", m -> named(m, 3, 2, 1));
        rest = each(rest, MONTH + "[ -]?" + DAY + "[ ,-]+(\\d{4}|\\d{2})", m -> named(m, 3, 1, 2));
        rest = each(rest, MONTH + "[ ,/-]*(\\d{4})", m -> add(number(m, 2), month(m, 1), 0));
        rest = each(rest, "(\\d{1,2})[/.](\\d{4})", m -> add(number(m, 2), number(m, 1), 0));
        rest = each(rest, "(\\d{4})-(\\d{1,2})", m -> add(number(m, 1), number(m, 2), 0));
        rest = each(rest, "(\\d{4})(\\d{2})(\\d{2})", m -> ymd(m, 1, 2, 3));
        rest = each(rest, "(\\d{2})(\\d{2})(\\d{4})", this::bothWays);
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
                found.add(new Typed(digits(matcher.group()), new LinkedHashSet<>(readings)));
                rest.append(line, from, matcher.start()).append(' ');
                from = matcher.end();
            }
        }
        return rest.append(line.substring(from)).toString();
    }

    private static String digits(String typed) {
        return DIGITS.matcher(typed).matches() ? Words.digits(typed) : "";
    }

    private void bothWays(MatchResult match) {
        ymd(match, 3, 2, 1);
        ymd(match, 3, 1, 2);
    }

    private void ymd(MatchResult match, int year, int month, int day) {
        years(match, year).forEach(one -> add(one, number(match, month), number(match, day)));
    }

    private void named(MatchResult match, int year, int month, int day) {
        years(match, year).forEach(one -> add(one, month(match, month), number(match, day)));
    }

    /** Somebody typed as 24 may be a child or a hundred years old. */
    private List<Integer> years(MatchResult match, int group) {
        var number = number(match, group);
        if (match.group(group).length() > 2) {
            return List.of(number);
        }
        var recent = thisYear / 100 * 100 + number;
        return recent > thisYear ? List.of(recent - 100) : List.of(recent, recent - 100);
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
