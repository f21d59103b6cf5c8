package org.ohms.records.observation;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ohms.records.encounter.EncounterId;
import org.ohms.shared.id.PatientId;

/**
 * What was measured at the bedside in one go; whatever was not is null.
 *
 * @param at when; null for now
 * @param supplied whether the patient breathes added oxygen; null when nobody said
 * @param hypercapnic whether scale 2 of NEWS2 counts
 */
public record TakeVitals(
        PatientId patient,
        @Nullable EncounterId encounter,
        @Nullable Instant at,
        @Nullable BigDecimal systolic,
        @Nullable BigDecimal diastolic,
        @Nullable BigDecimal pulse,
        @Nullable BigDecimal respiration,
        @Nullable BigDecimal temperature,
        @Nullable BigDecimal oxygen,
        @Nullable BigDecimal weight,
        @Nullable BigDecimal height,
        @Nullable BigDecimal head,
        @Nullable Boolean supplied,
        boolean hypercapnic,
        @Nullable Consciousness consciousness) {}
