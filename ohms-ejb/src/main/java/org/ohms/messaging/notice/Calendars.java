package org.ohms.messaging.notice;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Classification;
import biweekly.property.Method;
import biweekly.property.Organizer;
import biweekly.property.Status;
import java.time.Instant;
import java.util.Date;

/** Writes iCalendar objects (RFC 5545, and RFC 5546 for updating and cancelling). Moments are written in UTC. */
public final class Calendars {
    private Calendars() {}

    /** The entry as a request or a cancellation. */
    public static String write(CalendarEntry entry, String title, String organizer, Instant now) {
        var event = event(entry, title, now);
        event.setOrganizer(new Organizer(title, organizer));
        return calendar(event, entry.cancelled() ? Method.cancel() : Method.request());
    }

    /**
     * The entry for a calendar that takes it from a page: published, so that nobody is asked to answer.
     *
     * @param place where, in words that give nothing away
     * @param page where the person finds everything about it after signing in
     */
    public static String publish(CalendarEntry entry, String title, String place, String page, Instant now) {
        var event = event(entry, title, now);
        event.setLocation(place);
        event.setUrl(page);
        return calendar(event, entry.cancelled() ? Method.cancel() : Method.publish());
    }

    private static VEvent event(CalendarEntry entry, String title, Instant now) {
        var event = new VEvent();
        event.setUid(entry.uid());
        event.setSequence(entry.sequence());
        event.setDateTimeStamp(Date.from(now));
        event.setDateStart(Date.from(entry.startsAt()), true);
        event.setDateEnd(Date.from(entry.endsAt()), true);
        event.setSummary(title);
        event.setClassification(Classification.private_());
        event.setStatus(entry.cancelled() ? Status.cancelled() : Status.confirmed());
        return event;
    }

    private static String calendar(VEvent event, Method method) {
        var calendar = new ICalendar();
        calendar.setVersion(ICalVersion.V2_0);
        calendar.setMethod(method);
        calendar.addEvent(event);
        return Biweekly.write(calendar).go();
    }
}
