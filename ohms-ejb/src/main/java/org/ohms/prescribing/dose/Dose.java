package org.ohms.prescribing.dose;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * One time at which a medicine is to be taken.
 *
 * @param day of the patient's calendar
 * @param number which one of the day, the earliest is 1
 * @param time on the patient's clock
 */
public record Dose(LocalDate day, int number, LocalTime time) {
    /**
     * When that is. A time that the clock leaps over is as much later as the clock leaps; of a time that comes twice it is the
     * first, so that every dose of every day comes once.
     */
    public Instant at(ZoneId zone) {
        return day.atTime(time).atZone(zone).toInstant();
    }
}
