package org.ohms.records.encounter;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.Clearance;
import org.ohms.scheduling.appointment.AppointmentId;

/**
 * An encounter as a list shows it.
 *
 * @param appointment the visit it came from; null when nobody had booked
 * @param reason empty when nobody said
 * @param placeName empty when nobody said
 * @param who names of those who took part, the main one first
 * @param mine whether the one who asks took part
 * @param endsAt null while it goes on
 * @param withoutConsent why it began without consent to treatment; empty when nobody had to say
 */
public record EncounterRow(
        EncounterId id,
        @Nullable AppointmentId appointment,
        EncounterKind kind,
        EncounterStatus status,
        String type,
        String reason,
        String placeName,
        List<String> who,
        boolean mine,
        Instant startsAt,
        @Nullable Instant endsAt,
        Clearance sensitivity,
        String withoutConsent,
        long version) {
    public EncounterRow {
        who = List.copyOf(who);
    }
}
