package org.ohms.billing.gateway;

import java.util.List;
import org.ohms.billing.invoice.InvoiceRow;
import org.ohms.shared.money.Money;

/**
 * Bills that one payment can pay, in their order.
 *
 * @param bills at least one, all of them open and in one currency
 * @param sum what is open of them together
 */
public record PayableTogether(List<InvoiceRow> bills, Money sum) {
    /** So many bills a payment can have. */
    static final int MOST = 50;

    public PayableTogether {
        bills = List.copyOf(bills);
    }

    /**
     * As many of these as one payment can pay: those in the currency of the first, the first of them first.
     *
     * @param open at least one bill, all of them open
     */
    public static PayableTogether of(List<InvoiceRow> open) {
        var currency = open.get(0).figures().open().currency();
        var bills = open.stream()
                .filter(bill -> bill.figures().open().currency().equals(currency))
                .limit(MOST)
                .toList();
        return new PayableTogether(bills, sum(bills));
    }

    static Money sum(List<InvoiceRow> bills) {
        return bills.stream()
                .map(bill -> bill.figures().open())
                .reduce(Money::plus)
                .orElseThrow();
    }
}
