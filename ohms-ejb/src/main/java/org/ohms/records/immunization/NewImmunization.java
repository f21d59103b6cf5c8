package org.ohms.records.immunization;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ohms.records.coding.Concept;
import org.ohms.records.coding.PartialDate;
import org.ohms.records.encounter.EncounterId;
import org.ohms.shared.id.PatientId;

/** An immunization as it is taken into a chart, from wherever it comes. */
public record NewImmunization(
        PatientId patient,
        @Nullable EncounterId encounter,
        ImmunizationStatus status,
        Concept vaccine,
        @Nullable String remark,
        PartialDate occurred,
        @Nullable String lot,
        @Nullable LocalDate expiresOn,
        boolean givenHere,
        Instant recordedAt,
        @Nullable Instant releasedAt) {}
