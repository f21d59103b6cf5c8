package org.ohms.testing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** A clock that stands until a test moves it. It begins on Monday 23 November 2026, 13:00 UTC (8 am in New York). */
@ApplicationScoped
public class TestClock extends Clock {
    public static final Instant MONDAY_8AM = Instant.parse("2026-11-23T13:00:00Z");

    private volatile Instant now = MONDAY_8AM;

    public void set(Instant moment) {
        now = moment.truncatedTo(ChronoUnit.MICROS);
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
