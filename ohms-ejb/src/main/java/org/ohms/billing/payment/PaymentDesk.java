package org.ohms.billing.payment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.page.Page;
import org.ohms.shared.page.PageRequest;

/** Takes money at the desk. What is sent twice is taken once, and nobody pays what is paid. */
@Stateless
public class PaymentDesk {
    @Inject
    PaymentBook book;

    @Inject
    PaymentRows rows;

    @Inject
    PaymentTaking taking;

    @Inject
    Deposits deposits;

    @Inject
    PaymentAccess access;

    /**
     * Takes money for an invoice.
     *
     * @return the payment; of a try that is sent again, the one it made
     * @throws DomainException REFUSED when nothing is open, or less than the amount
     */
    @RolesAllowed("payment.take")
    public UUID take(TakePayment wanted) {
        return taking.take(wanted, true);
    }

    /** What came in for an invoice, the latest first. */
    @RolesAllowed("invoice.read")
    public List<PaymentRow> of(UUID invoice) {
        access.opened(invoice);
        return rows.of(book.of(List.of(invoice)));
    }

    /**
     * What an invoice has of payments for several invoices at once, or made ahead, the latest first, with the other
     * invoices that have some of them.
     */
    @RolesAllowed("invoice.read")
    public List<SharedPart> parts(UUID invoice) {
        access.opened(invoice);
        return deposits.sharedBy(invoice);
    }

    /** All that came in, the latest first. */
    @RolesAllowed("payment.take")
    public Page<PaymentRow> latest(PageRequest part) {
        var page = new Page<>(rows.of(book.latest(part.first(), part.size())), book.count());
        access.listed(page.rows().stream().map(PaymentRow::patient).toList());
        return page;
    }
}
