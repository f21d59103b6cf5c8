package org.ohms.messaging.notice;

import java.time.Instant;

/**
 * A visit as a calendar shows it.
 *
 * @param uid stays the same when the visit moves
 * @param sequence grows with every change
 * @param cancelled true when it is taken out of the calendar
 */
public record CalendarEntry(String uid, int sequence, boolean cancelled, Instant startsAt, Instant endsAt) {}
