package org.ohms.prescribing.medicine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.Clearance;
import org.ohms.prescribing.drug.NamedMedicine;
import org.ohms.records.coding.CodeSystem;
import org.ohms.records.coding.Concept;
import org.ohms.records.coding.PartialDate;

/**
 * A medicine as a list shows it.
 *
 * @param request the prescription it comes from; null when it was not prescribed here
 * @param dose how it is taken, in words; empty when nobody knows
 * @param why why it was paused or stopped; empty for nothing said
 * @param remark empty for none
 * @param sensitivity who may read it; of what was prescribed here, as the prescription
 * @param changedBy who said so last; empty when it came from another system
 */
public record MedicineRow(
        UUID id,
        MedicineOrigin origin,
        MedicineStatus status,
        @Nullable UUID request,
        Concept what,
        String dose,
        @Nullable PartialDate started,
        @Nullable PartialDate stopped,
        @Nullable StopReason stopReason,
        @Nullable LocalDate pausedUntil,
        String why,
        String remark,
        Clearance sensitivity,
        String changedBy,
        Instant changedAt,
        long version) {

    /** Whether it is taken now. */
    public boolean isTaken() {
        return status == MedicineStatus.ACTIVE;
    }

    /** Whether it is taken, or will be again. */
    public boolean isCurrent() {
        return status == MedicineStatus.ACTIVE || status == MedicineStatus.PAUSED;
    }

    public boolean isPaused() {
        return status == MedicineStatus.PAUSED;
    }

    /** Whether it changes here, and not through a prescription. */
    public boolean isOwn() {
        return request == null;
    }

    /** As the check reads it. */
    public NamedMedicine named() {
        var code = what.code();
        var rxcui = code != null && code.system().equals(CodeSystem.RXNORM.address()) ? code.code() : null;
        return new NamedMedicine(rxcui, null, what.text());
    }

    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "MedicineRow[" + id + "]";
    }
}
