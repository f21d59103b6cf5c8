package org.ohms.billing.invoice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.money.Money;

/**
 * A line of an invoice.
 *
 * @param practitioner who did it; empty when nobody is named
 * @param procedure empty where there is none
 * @param discount what was taken off the full price, before tax
 * @param discountName why, where a price list says it; empty where it was given by hand, and where nothing was taken off
 * @param packageGroup the same for all lines of one package, which stand side by side; null where it is in none
 * @param packageName empty where it is in none
 * @param net what is left, before tax
 * @param credited whether a credit note took it back
 */
public record InvoiceLineRow(
        UUID id,
        int position,
        UUID charge,
        LocalDate day,
        String practitioner,
        String code,
        String name,
        String procedure,
        BigDecimal quantity,
        Money unitPrice,
        BigDecimal taxPercent,
        Money discount,
        String discountName,
        @Nullable UUID packageGroup,
        String packageName,
        Money net,
        Money tax,
        Money insurerPart,
        boolean credited) {
    /** The full price, before tax. */
    public Money gross() {
        return net.plus(discount);
    }

    public boolean isDiscounted() {
        return !discount.isZero();
    }

    public Money total() {
        return net.plus(tax);
    }

    public Money patientPart() {
        return total().minus(insurerPart);
    }
}
