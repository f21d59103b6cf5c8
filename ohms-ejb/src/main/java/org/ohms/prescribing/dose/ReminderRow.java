package org.ohms.prescribing.dose;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * How a patient is reminded of a medicine.
 *
 * @param chosen whether somebody chose this; otherwise it is what one begins with
 * @param doses whether of each dose
 * @param refill whether when it runs out
 * @param mail whether by e-mail, beside the portal
 * @param sms whether by text message, beside the portal
 * @param times at which it is taken, on the patient's clock
 * @param everyDays 1 for every day
 * @param startsOn the day from which every other day, or every week, is counted
 * @param version 0 while nobody has chosen
 */
public record ReminderRow(
        boolean chosen,
        boolean doses,
        boolean refill,
        boolean mail,
        boolean sms,
        List<LocalTime> times,
        int everyDays,
        LocalDate startsOn,
        long version) {}
