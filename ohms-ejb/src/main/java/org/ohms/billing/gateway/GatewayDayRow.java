package org.ohms.billing.gateway;

import java.time.Instant;
import java.time.LocalDate;
import org.ohms.shared.money.Money;

/**
 * What was paid online on a day.
 *
 * @param ours what the hospital booked
 * @param theirs what the gateway says
 * @param differing payments that only one of both knows as paid, or of another amount
 */
public record GatewayDayRow(LocalDate day, Money ours, Money theirs, int differing, Instant comparedAt) {
    public boolean isSame() {
        return differing == 0 && ours.equals(theirs);
    }
}
