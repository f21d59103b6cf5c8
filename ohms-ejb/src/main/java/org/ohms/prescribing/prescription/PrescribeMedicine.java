package org.ohms.prescribing.prescription;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.Clearance;
import org.ohms.shared.id.PatientId;

/**
 * A prescription as somebody wants it.
 *
 * @param quantity in units of the dose; null when it follows from the directions
 * @param replaces the earlier prescription whose place it takes; null for a new one
 * @param refill what the patient asked for by it; null when nobody asked
 * @param collectAt the place outside where the patient collects it; null for the pharmacy of the house
 * @param sensitivity who may read it; null is normal for a new one, and the label of what it replaces for another
 */
public record PrescribeMedicine(
        PatientId patient,
        @Nullable String medicine,
        @Nullable String strength,
        @Nullable String form,
        @Nullable BigDecimal dose,
        @Nullable DoseUnit unit,
        @Nullable Route route,
        @Nullable Frequency frequency,
        @Nullable DayTime dayTime,
        @Nullable Meal meal,
        boolean asNeeded,
        @Nullable Integer days,
        @Nullable BigDecimal quantity,
        @Nullable Integer repeats,
        boolean substitution,
        @Nullable String reason,
        @Nullable UUID replaces,
        @Nullable UUID refill,
        @Nullable UUID collectAt,
        @Nullable Clearance sensitivity) {}
