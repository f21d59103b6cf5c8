package org.ohms.billing.invoice;

import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.PatientId;

/**
 * Which invoices are wanted.
 *
 * @param state null for every state
 * @param patient null for everybody's
 * @param number the number, or the figures of it; null for every number
 */
public record InvoiceFilter(
        @Nullable InvoiceState state,
        @Nullable PatientId patient,
        @Nullable String number) {
    public static InvoiceFilter all() {
        return new InvoiceFilter(null, null, null);
    }

    public static InvoiceFilter of(InvoiceState state) {
        return new InvoiceFilter(state, null, null);
    }
}
