package org.ohms.billing.payment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.money.Money;

/**
 * A shift at a drawer.
 *
 * @param change what was in it when it was opened
 * @param expected what should be in it: the change, what was taken, less what was given back
 * @param closedAt null while it is open
 * @param counted what was in it at the end; null while it is open
 * @param difference counted less expected; null while it is open
 */
public record DrawerRow(
        UUID id,
        String by,
        Instant openedAt,
        Money change,
        Money expected,
        @Nullable Instant closedAt,
        @Nullable Money counted,
        @Nullable Money difference) {
    public boolean isOpen() {
        return closedAt == null;
    }

    public boolean isOff() {
        return difference != null && !difference.isZero();
    }
}
