package org.ohms.scheduling.absence;

import java.time.Instant;
import org.ohms.scheduling.availability.AwayReason;
import org.ohms.scheduling.availability.ExceptionId;
import org.ohms.shared.id.PractitionerId;

/**
 * An absence in a list.
 *
 * @param toMove visits not decided yet
 */
public record AbsenceRow(
        ExceptionId absence,
        PractitionerId practitioner,
        String practitionerName,
        Instant startsAt,
        Instant endsAt,
        AwayReason reason,
        Instant recordedAt,
        long toMove) {}
