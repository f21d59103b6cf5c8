package org.ohms.records.goal;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.PatientId;

/**
 * What a figure is to be.
 *
 * @param code of the figure, as it was measured before
 * @param low what it is to be over; null for no matter
 * @param high what it is to be under; null for no matter
 * @param dueOn by when; null for nobody says
 */
public record SetGoal(
        PatientId patient,
        @Nullable String code,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        @Nullable LocalDate dueOn,
        @Nullable String remark) {}
