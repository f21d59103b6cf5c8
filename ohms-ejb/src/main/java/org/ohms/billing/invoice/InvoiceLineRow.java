package org.ohms.billing.invoice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.ohms.shared.money.Money;

/**
 * A line of an invoice.
 *
 * @param practitioner who did it; empty when nobody is named
 * @param procedure empty where there is none
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
        Money net,
        Money tax,
        Money insurerPart,
        boolean credited) {
    public Money total() {
        return net.plus(tax);
    }

    public Money patientPart() {
        return total().minus(insurerPart);
    }
}
