package org.ohms.records.observation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.Clearance;
import org.ohms.records.coding.Code;
import org.ohms.records.coding.Concept;
import org.ohms.records.encounter.EncounterId;
import org.ohms.shared.id.PatientId;

/**
 * An observation as it is taken into a chart, from wherever it comes.
 *
 * @param report the result it is part of; null for none
 * @param taking what was measured together; null for a single one
 * @param value null when there is no figure
 * @param answer what was found in words; null when it is a figure
 * @param answerCode a code for those words; null when none is known
 * @param low lower end of the range the laboratory gives; null when it gives none
 * @param interpretation null when nobody says
 * @param releasedAt when the patient may read it; null for not at all yet
 */
public record NewObservation(
        PatientId patient,
        @Nullable EncounterId encounter,
        @Nullable UUID report,
        @Nullable UUID taking,
        ObservationCategory category,
        ObservationStatus status,
        Concept what,
        @Nullable Quantity value,
        @Nullable String answer,
        @Nullable Code answerCode,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        @Nullable Interpretation interpretation,
        List<Component> components,
        @Nullable String remark,
        Instant effectiveAt,
        Instant issuedAt,
        Clearance sensitivity,
        @Nullable Instant releasedAt) {
    public NewObservation {
        components = List.copyOf(components);
    }

    /** The same as part of a result that waits for somebody who explains it. */
    NewObservation partOf(UUID result) {
        return new NewObservation(
                patient,
                encounter,
                result,
                taking,
                category,
                status,
                what,
                value,
                answer,
                answerCode,
                low,
                high,
                interpretation,
                components,
                remark,
                effectiveAt,
                issuedAt,
                sensitivity,
                null);
    }

    /** A figure, measured now and here. */
    static NewObservation measured(
            PatientId patient,
            @Nullable EncounterId encounter,
            UUID taking,
            Concept what,
            @Nullable Quantity value,
            List<Component> components,
            Instant at,
            Clearance label,
            Instant now) {
        return new NewObservation(
                patient,
                encounter,
                null,
                taking,
                ObservationCategory.VITAL_SIGNS,
                ObservationStatus.FINAL,
                what,
                value,
                null,
                null,
                null,
                null,
                null,
                components,
                null,
                at,
                now,
                label,
                label == Clearance.N ? now : null);
    }
}
