package org.ohms.billing.payment;

import java.util.List;
import java.util.UUID;

/**
 * What an invoice has of a payment that names none: one for several invoices at once, or one made ahead.
 *
 * @param paid the payment and the part of it that went to this invoice
 * @param others the other invoices that have some of it
 */
public record SharedPart(PaidPart paid, List<Other> others) {
    /** Another invoice that a payment went to. */
    public record Other(UUID invoice, String number) {}

    public SharedPart {
        others = List.copyOf(others);
    }
}
