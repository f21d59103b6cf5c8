package org.ohms.pharmacy.stock;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** How much of a lot is at a place. */
public record LotRow(
        UUID lot,
        UUID item,
        String number,
        LocalDate expires,
        boolean recalled,
        UUID place,
        String placeName,
        BigDecimal onHand,
        BigDecimal reserved,
        BigDecimal quarantined) {
    /** What nobody waits for. */
    public BigDecimal free() {
        return onHand.subtract(reserved);
    }

    public boolean isExpired(LocalDate today) {
        return expires.isBefore(today);
    }

    public boolean isSound(LocalDate today) {
        return !recalled && !isExpired(today);
    }

    public long daysLeft(LocalDate today) {
        return ChronoUnit.DAYS.between(today, expires);
    }

    /** Whether there is anything of it at all. */
    public boolean isThere() {
        return onHand.signum() > 0 || quarantined.signum() > 0;
    }
}
