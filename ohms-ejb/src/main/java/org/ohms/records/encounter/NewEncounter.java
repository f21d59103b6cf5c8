package org.ohms.records.encounter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.Clearance;
import org.ohms.records.coding.Code;
import org.ohms.scheduling.appointment.AppointmentId;
import org.ohms.scheduling.place.PlaceId;
import org.ohms.shared.id.PatientId;

/**
 * An encounter as it is taken into a chart, from wherever it comes.
 *
 * @param endsAt null while it goes on
 * @param withoutConsent why it began although the patient had not consented to treatment; null when nobody had to say
 */
public record NewEncounter(
        PatientId patient,
        @Nullable AppointmentId appointment,
        EncounterKind kind,
        @Nullable Code type,
        EncounterWords words,
        @Nullable PlaceId place,
        Instant startsAt,
        @Nullable Instant endsAt,
        Clearance sensitivity,
        @Nullable String withoutConsent) {
    /** One about which nobody has to say anything. */
    public NewEncounter(
            PatientId patient,
            @Nullable AppointmentId appointment,
            EncounterKind kind,
            @Nullable Code type,
            EncounterWords words,
            @Nullable PlaceId place,
            Instant startsAt,
            @Nullable Instant endsAt,
            Clearance sensitivity) {
        this(patient, appointment, kind, type, words, place, startsAt, endsAt, sensitivity, null);
    }
}
