package org.ohms.scheduling.absence;

import java.time.Instant;
import org.ohms.scheduling.availability.AwayReason;
import org.ohms.shared.id.PractitionerId;

/**
 * Somebody will be away.
 *
 * @param note in words; may be empty, kept encrypted and never shown on a schedule
 */
public record RecordAbsence(
        PractitionerId practitioner, Instant startsAt, Instant endsAt, AwayReason reason, String note) {}
