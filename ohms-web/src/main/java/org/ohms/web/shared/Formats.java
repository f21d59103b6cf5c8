package org.ohms.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import org.jspecify.annotations.Nullable;

/**
 * Dates and times as staff and patients read them: the month in letters, the clinic's wall clock, ages in the unit that
 * matters. Staff {@code 24 Nov 2026 10:05}, patients {@code Tue 24 Nov 2026, 3:00 pm EST}.
 */
@Named
@RequestScoped
public class Formats {
    @Inject
    HospitalOnPage hospital;

    @Inject
    Clock clock;

    @Inject
    Language language;

    /** {@code 24 Nov 2026}; takes a date, or an instant as the clinic's day. */
    public String date(@Nullable Object value) {
        return print(value, "d MMM uuuu");
    }

    /** {@code Tue 24 Nov 2026}. */
    public String day(@Nullable Object value) {
        return print(value, "EEE d MMM uuuu");
    }

    /** {@code Tue 24 Nov}, beside something that tells the year. */
    public String shortDay(@Nullable Object value) {
        return print(value, "EEE d MMM");
    }

    /** {@code 24 Nov}, beside something that tells the year. */
    public String dayOfMonth(@Nullable Object value) {
        return print(value, "d MMM");
    }

    /** {@code Sep 1990}. */
    public String monthOf(@Nullable Object value) {
        return print(value, "MMM uuuu");
    }

    /** {@code 10:05} by the clinic's wall clock; takes an instant or a wall time. */
    public String time(@Nullable Object value) {
        return print(value, "HH:mm");
    }

    /** {@code 24 Nov 2026 10:05}. */
    public String dateTime(@Nullable Object value) {
        return print(value, "d MMM uuuu HH:mm");
    }

    /** {@code 24 Nov 2026 10:05:33}, for logs and audits. */
    public String second(@Nullable Object value) {
        return print(value, "d MMM uuuu HH:mm:ss");
    }

    /** {@code Tue 24 Nov 2026, 3:00 pm EST}, for patients. */
    public String visit(@Nullable Object value) {
        return value instanceof Instant instant
                ? print(value, "EEE d MMM uuuu, h:mm") + print(value, " a").toLowerCase(language.now()) + " "
                        + zoneAt(instant)
                : "";
    }

    /** What the machine reads in {@code <time datetime>}. */
    public String machine(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** Short name of the clinic's zone now, {@code EST}. */
    public String getZone() {
        return zoneAt(clock.instant());
    }

    /** Short name of the zone at some place's wall clock, {@code EDT}. */
    public String zoneOf(@Nullable Object value) {
        return print(value, "zzz");
    }

    public Instant getNow() {
        return clock.instant();
    }

    public LocalDate getToday() {
        return LocalDate.ofInstant(clock.instant(), hospital.getZone());
    }

    /** Years; under two years months; under 28 days days: {@code 36 y}, {@code 14 mo}, {@code 9 d}. */
    public String age(@Nullable LocalDate birth) {
        return birth == null ? "" : age(birth, getToday());
    }

    static String age(LocalDate birth, LocalDate today) {
        var days = ChronoUnit.DAYS.between(birth, today);
        if (days < 0) {
            return "";
        }
        if (days < 28) {
            return days + " d";
        }
        var period = Period.between(birth, today);
        return period.getYears() < 2 ? period.toTotalMonths() + " mo" : period.getYears() + " y";
    }

    private String print(@Nullable Object value, String pattern) {
        if (value == null) {
            return "";
        }
        var formatter = DateTimeFormatter.ofPattern(pattern, language.now());
        if (value instanceof Instant instant) {
            return formatter.format(instant.atZone(hospital.getZone()));
        }
        if (value instanceof TemporalAccessor wallTime) {
            return formatter.format(wallTime);
        }
        throw new IllegalArgumentException("neither date nor time: " + value.getClass());
    }

    private String zoneAt(Instant instant) {
        return DateTimeFormatter.ofPattern("zzz", language.now()).format(instant.atZone(hospital.getZone()));
    }
}
