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
        Clearance sensitivity) {}
