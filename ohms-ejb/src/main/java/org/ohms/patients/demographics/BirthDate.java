package org.ohms.patients.demographics;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * When somebody was born, as far as it is known: the day, the month or only the year.
 *
 * @param month 1 to 12, or 0 when only the year is known
 * @param day 1 to 31, or 0 when the day is not known
 */
public record BirthDate(int year, int month, int day) {
    private static final Pattern ISO = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

    public static BirthDate of(LocalDate date) {
        return new BirthDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    public static BirthDate ofYear(int year) {
        return new BirthDate(year, 0, 0);
    }

    /** Reads {@code 1990-09-02}, {@code 1990-09} or {@code 1990}; empty for anything else and for days that never were. */
    public static Optional<BirthDate> parse(String text) {
        var parts = ISO.matcher(text.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        var date = new BirthDate(
                Integer.parseInt(parts.group(1)),
                parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2)),
                parts.group(3) == null ? 0 : Integer.parseInt(parts.group(3)));
        return exists(date) ? Optional.of(date) : Optional.empty();
    }

    /** Whether the calendar has such a day, month or year. */
    public static boolean exists(BirthDate date) {
        try {
            LocalDate.of(date.year, Math.max(1, date.month), Math.max(1, date.day));
            return date.month >= 0 && date.day >= 0 && (date.month > 0 || date.day == 0);
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** The day, when it is known to the day. */
    public Optional<LocalDate> date() {
        return day > 0 ? Optional.of(LocalDate.of(year, month, day)) : Optional.empty();
    }

    /** The first day it can have been. */
    public LocalDate earliest() {
        return LocalDate.of(year, Math.max(1, month), Math.max(1, day));
    }

    /** Full years on that day; when the day is not known, what most people born then have. */
    public int ageOn(LocalDate today) {
        var middle = month == 0 ? LocalDate.of(year, 7, 1) : LocalDate.of(year, month, day == 0 ? 15 : day);
        return Math.max(0, Period.between(middle, today).getYears());
    }

    /** ISO 8601 as far as known: {@code 1990-09-02}, {@code 1990-09}, {@code 1990}. */
    @Override
    public String toString() {
        var text = "%04d".formatted(year);
        if (month > 0) {
            text += "-%02d".formatted(month);
        }
        if (day > 0) {
            text += "-%02d".formatted(day);
        }
        return text;
    }
}
