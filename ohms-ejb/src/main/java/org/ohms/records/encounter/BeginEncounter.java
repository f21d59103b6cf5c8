package org.ohms.records.encounter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.Clearance;
import org.ohms.shared.id.PatientId;

/**
 * An encounter nobody had booked: a call, a patient brought in.
 *
 * @param type what kind of visit it is
 * @param startsAt null for now
 * @param sensitivity null for normal
 * @param withoutConsent why it begins although the patient has not consented to treatment; null when nobody says
 */
public record BeginEncounter(
        PatientId patient,
        @Nullable EncounterKind kind,
        @Nullable String type,
        @Nullable String reason,
        @Nullable Instant startsAt,
        @Nullable Clearance sensitivity,
        @Nullable String withoutConsent) {
    /** One about whose consent nobody says anything. */
    public BeginEncounter(
            PatientId patient,
            @Nullable EncounterKind kind,
            @Nullable String type,
            @Nullable String reason,
            @Nullable Instant startsAt,
            @Nullable Clearance sensitivity) {
        this(patient, kind, type, reason, startsAt, sensitivity, null);
    }
}
