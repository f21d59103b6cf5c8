package org.ohms.billing.x12;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;

/** The day and the minute in the header of an interchange: YYMMDD and HHMM. */
final class Moments {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuMMdd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("HHmm", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private Moments() {}

    static boolean isDay(String said) {
        try {
            DAY.parse(said, LocalDate::from);
            return true;
        } catch (DateTimeException noDay) {
            return false;
        }
    }

    static boolean isMinute(String said) {
        try {
            MINUTE.parse(said, LocalTime::from);
            return true;
        } catch (DateTimeException noTime) {
            return false;
        }
    }
}
