package org.ohms.messaging.preference;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * How a patient wants to be reached.
 *
 * @param visits the ways of news about a visit: that it is booked, moved or cancelled
 * @param reminders the ways of reminders
 * @param messages the ways of notices that there is a message in the portal
 * @param language the language of messages; null for the first one that the patient's record names
 * @param zone whose clock the patient reads times on; null for that of the place
 * @param quietFrom no text message after this time of the patient's day ...
 * @param quietUntil ... and before this one; the same time twice means no quiet hours
 * @param leads how long before a visit to remind; null as the service or the hospital does it
 * @param version the one that was looked at; 0 for wishes nobody has written down yet
 */
public record ContactWishes(
        MessageWays visits,
        MessageWays reminders,
        MessageWays messages,
        @Nullable String language,
        @Nullable ZoneId zone,
        LocalTime quietFrom,
        LocalTime quietUntil,
        @Nullable ReminderLeads leads,
        int version) {

    /** What holds until somebody says otherwise. */
    public static final ContactWishes UNTOLD = new ContactWishes(
            MessageWays.ALL,
            MessageWays.ALL,
            MessageWays.ALL,
            null,
            null,
            LocalTime.of(21, 0),
            LocalTime.of(8, 0),
            null,
            0);

    /** The ways of one kind of message. */
    public MessageWays ways(boolean reminder) {
        return reminder ? reminders : visits;
    }

    /** Whether this time of day is quiet; quiet hours may go over midnight. */
    public boolean isQuiet(LocalTime time) {
        if (quietFrom.equals(quietUntil)) {
            return false;
        }
        return quietFrom.isBefore(quietUntil)
                ? !time.isBefore(quietFrom) && time.isBefore(quietUntil)
                : !time.isBefore(quietFrom) || time.isBefore(quietUntil);
    }

    /**
     * When a phone may sound: at that moment, or at the end of the quiet hours that run then.
     *
     * @param clock whose time of day the patient lives by
     */
    public Instant audible(Instant moment, ZoneId clock) {
        var at = moment.atZone(clock);
        if (!isQuiet(at.toLocalTime())) {
            return moment;
        }
        var day = at.toLocalTime().isBefore(quietUntil)
                ? at.toLocalDate()
                : at.toLocalDate().plusDays(1);
        return day.atTime(quietUntil).atZone(clock).toInstant();
    }
}
