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
        var event = new VEvent();
        event.setUid(entry.uid());
        event.setSequence(entry.sequence());
        event.setDateTimeStamp(Date.from(now));
        event.setDateStart(Date.from(entry.startsAt()), true);
        event.setDateEnd(Date.from(entry.endsAt()), true);
        event.setSummary(title);
        event.setOrganizer(new Organizer(title, organizer));
        event.setClassification(Classification.private_());
        event.setStatus(entry.cancelled() ? Status.cancelled() : Status.confirmed());
        var calendar = new ICalendar();
        calendar.setVersion(ICalVersion.V2_0);
        calendar.setMethod(entry.cancelled() ? Method.cancel() : Method.request());
        calendar.addEvent(event);
        return Biweekly.write(calendar).go();
    }
}
