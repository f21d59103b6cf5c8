package org.ohms.records.encounter;

import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.Clearance;
import org.ohms.shared.id.PatientId;

/**
 * What an encounter should say.
 *
 * @param version of the encounter as it was seen
 * @param withoutConsent why what began as an emergency goes on as something else although the patient has not consented to
 *     treatment; null when nobody says; the hospital may want it
 */
public record ChangeEncounter(
        PatientId patient,
        EncounterId encounter,
        long version,
        @Nullable EncounterKind kind,
        @Nullable String type,
        @Nullable String reason,
        @Nullable Clearance sensitivity,
        @Nullable String withoutConsent) {}
