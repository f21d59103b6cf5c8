package org.ohms.records.coding;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A date as far as it is known: a year, a month of a year, or a day. People remember when an illness began no better.
 *
 * @param month 0 when only the year is known
 * @param day 0 when only the month is known
 */
public record PartialDate(int year, int month, int day) implements Comparable<PartialDate> {
    private static final Pattern FORM = Pattern.compile("([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?");

    /** A date that is known to the day. */
    public static PartialDate of(LocalDate date) {
        return new PartialDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    /** Reads {@code 2017}, {@code 2017-03} or {@code 2017-03-14}; empty for anything else. */
    public static Optional<PartialDate> parse(String text) {
        var found = FORM.matcher(text.strip());
        if (!found.matches()) {
            return Optional.empty();
        }
        var date = new PartialDate(number(found.group(1)), number(found.group(2)), number(found.group(3)));
        return date.exists() ? Optional.of(date) : Optional.empty();
    }

    private static int number(@org.jspecify.annotations.Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private boolean exists() {
        try {
            return year > 0 && latest().isAfter(LocalDate.MIN);
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    /** The first day it may mean. */
    public LocalDate earliest() {
        return LocalDate.of(year, Math.max(1, month), Math.max(1, day));
    }

    /** The last day it may mean. */
    public LocalDate latest() {
        if (month == 0) {
            return LocalDate.of(year, 12, 31);
        }
        return day == 0 ? YearMonth.of(year, month).atEndOfMonth() : LocalDate.of(year, month, day);
    }

    /** Whether it lies before the other, however the unknown parts turn out. */
    public boolean isBefore(PartialDate other) {
        return latest().isBefore(other.earliest());
    }

    @Override
    public int compareTo(PartialDate other) {
        return earliest().compareTo(other.earliest());
    }

    /** As FHIR and the database write it. */
    @Override
    public String toString() {
        if (month == 0) {
            return "%04d".formatted(year);
        }
        return day == 0 ? "%04d-%02d".formatted(year, month) : "%04d-%02d-%02d".formatted(year, month, day);
    }
}
