package org.ohms.prescribing.medicine;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.Clearance;
import org.ohms.records.coding.Code;
import org.ohms.records.coding.PartialDate;
import org.ohms.shared.id.PatientId;

/**
 * A medicine as it is taken into a list, from wherever it comes.
 *
 * @param request the prescription it comes from; null when it was not prescribed here
 * @param stopReason null unless it is stopped
 * @param sensitivity who may read it; what comes from a prescription follows that
 */
public record NewMedicine(
        PatientId patient,
        MedicineOrigin origin,
        MedicineStatus status,
        @Nullable UUID request,
        @Nullable Code code,
        MedicineWords words,
        @Nullable PartialDate started,
        @Nullable PartialDate stopped,
        @Nullable StopReason stopReason,
        Instant recordedAt,
        @Nullable Instant releasedAt,
        Clearance sensitivity) {

    /** One that every carer reads. */
    public NewMedicine(
            PatientId patient,
            MedicineOrigin origin,
            MedicineStatus status,
            @Nullable UUID request,
            @Nullable Code code,
            MedicineWords words,
            @Nullable PartialDate started,
            @Nullable PartialDate stopped,
            @Nullable StopReason stopReason,
            Instant recordedAt,
            @Nullable Instant releasedAt) {
        this(
                patient,
                origin,
                status,
                request,
                code,
                words,
                started,
                stopped,
                stopReason,
                recordedAt,
                releasedAt,
                Clearance.N);
    }
}
