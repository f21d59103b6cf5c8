package org.ohms.scheduling.waitlist;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.scheduling.appointment.AppointmentId;

/**
 * A time somebody was offered, as lists show it.
 *
 * @param visit the hold, which is the visit once it was taken
 * @param zone whose clock its place follows
 * @param byHand whether somebody at the desk chose it
 * @param open whether it can still be answered
 */
public record OfferRow(
        UUID id,
        AppointmentId visit,
        String practitionerName,
        String serviceName,
        String placeName,
        Instant startsAt,
        Instant endsAt,
        ZoneId zone,
        OfferState state,
        boolean byHand,
        Instant offeredAt,
        Instant answerUntil,
        @Nullable Instant endedAt,
        boolean open) {}
