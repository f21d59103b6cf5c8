package org.ohms.records.forecast;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;

/**
 * A length of time as CDSi writes it, {@code 12 months - 4 days}. Years and months are counted first, then weeks and
 * days; a day that its month has not becomes the first of the next one: rules CALCDT-1 to CALCDT-6 of the CDSi Logic
 * Specification 4.6, table 3-6.
 */
record Span(int months, int days) {
    private static final int WEEK = 7;
    private static final int YEAR = 12;
    private static final Pattern FORM = Pattern.compile("[+-]?\\s*\\d+ (?:day|week|month|year)s?(?:\\s+[+-].*)?");
    private static final Pattern PART = Pattern.compile("([+-]?)\\s*(\\d+) (day|week|month|year)s?");

    static Span of(String text) {
        if (!FORM.matcher(text.strip()).matches()) {
            throw new IllegalArgumentException("not a length of time: " + text);
        }
        var months = 0;
        var days = 0;
        var part = PART.matcher(text);
        while (part.find()) {
            var amount = Integer.parseInt(part.group(2)) * ("-".equals(part.group(1)) ? -1 : 1);
            switch (part.group(3)) {
                case "year" -> months += amount * YEAR;
                case "month" -> months += amount;
                case "week" -> days += amount * WEEK;
                default -> days += amount;
            }
        }
        return new Span(months, days);
    }

    LocalDate after(LocalDate day) {
        var month = YearMonth.from(day).plusMonths(months);
        var there = month.isValidDay(day.getDayOfMonth())
                ? month.atDay(day.getDayOfMonth())
                : month.plusMonths(1).atDay(1);
        return there.plusDays(days);
    }
}
