package org.ohms.billing.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.money.Money;

/**
 * A plan with its parts.
 *
 * @param total what was open when it was agreed on
 * @param open what is open of the bill now
 * @param next the first part that is not paid yet; null when there is none
 */
public record PlanRow(
        UUID id,
        UUID invoice,
        PlanState state,
        Money total,
        Money open,
        Instant agreedAt,
        List<Part> parts,
        @Nullable Part next) {
    public PlanRow {
        parts = List.copyOf(parts);
    }

    /** @param paid whether what was paid since covers it and all before it */
    public record Part(int position, LocalDate dueOn, Money amount, boolean paid) {}

    public boolean isRunning() {
        return state == PlanState.KEPT || state == PlanState.MISSED;
    }
}
