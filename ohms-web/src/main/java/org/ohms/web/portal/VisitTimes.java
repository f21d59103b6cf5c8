package org.ohms.web.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.ohms.web.shared.Language;
import org.ohms.web.shared.Words;

/**
 * The times of visits as patients read them, on the clock of the place: {@code Thu 3 Dec}, {@code 10:30 am}. The zone is
 * named beside every time that can be booked; the page adds the time of the device where that is another one.
 */
@Named
@ApplicationScoped
public class VisitTimes {
    @Inject
    Clock clock;

    @Inject
    Language language;

    @Inject
    Words words;

    /** {@code Thu 3 Dec}. */
    public String day(Instant moment, ZoneId zone) {
        return format(moment, zone, "EEE d MMM");
    }

    /** {@code Thu 3 Dec 2026}. */
    public String fullDay(Instant moment, ZoneId zone) {
        return format(moment, zone, "EEE d MMM uuuu");
    }

    /** {@code 10:30 am}. */
    public String time(Instant moment, ZoneId zone) {
        return format(moment, zone, "h:mm a").toLowerCase(language.now());
    }

    /** {@code 10:30 to 11:00 am}; both halves of the day are named where they differ. */
    public String range(Instant from, Instant until, ZoneId zone) {
        var sameHalf = format(from, zone, "a").equals(format(until, zone, "a"));
        return words.of(
                "portal.time.range", sameHalf ? format(from, zone, "h:mm") : time(from, zone), time(until, zone));
    }

    /** {@code December 2026}; empty without a day. */
    public String month(@Nullable LocalDate day) {
        return day == null ? "" : day.format(DateTimeFormatter.ofPattern("MMMM uuuu", language.now()));
    }

    /** {@code Thu}. */
    public String weekday(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern("EEE", language.now()));
    }

    /** {@code Thu 3 Dec}; empty without a day. */
    public String dayName(@Nullable LocalDate day) {
        return day == null ? "" : day.format(DateTimeFormatter.ofPattern("EEE d MMM", language.now()));
    }

    /** {@code EST}. */
    public String zone(Instant moment, ZoneId zone) {
        return format(moment, zone, "zzz");
    }

    /** What a device compares its own clock with: minutes ahead of UTC at that moment. */
    public long offset(Instant moment, ZoneId zone) {
        return zone.getRules().getOffset(moment).getTotalSeconds() / 60;
    }

    /** {@code today}, {@code tomorrow}, {@code in 7 days}. */
    public String away(Instant moment, ZoneId zone) {
        var days =
                ChronoUnit.DAYS.between(LocalDate.ofInstant(clock.instant(), zone), LocalDate.ofInstant(moment, zone));
        return words.of("portal.time.away", days);
    }

    public boolean isToday(Instant moment, ZoneId zone) {
        return LocalDate.ofInstant(moment, zone).equals(LocalDate.ofInstant(clock.instant(), zone));
    }

    boolean isWithinAWeek(Instant moment) {
        return moment.isBefore(clock.instant().plus(7, ChronoUnit.DAYS));
    }

    /** Key of the greeting for this hour. */
    public String greeting(ZoneId zone) {
        var hour = clock.instant().atZone(zone).getHour();
        return "portal.home." + (hour < 12 ? "morning" : hour < 18 ? "afternoon" : "evening");
    }

    private String format(Instant moment, ZoneId zone, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, language.now()).format(moment.atZone(zone));
    }
}
