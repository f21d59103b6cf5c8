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

    /** All that came in, the latest first. */
    @RolesAllowed("payment.take")
    public Page<PaymentRow> latest(PageRequest part) {
        var page = new Page<>(rows.of(book.latest(part.first(), part.size())), book.count());
        access.listed(page.rows().stream().map(PaymentRow::patient).toList());
        return page;
    }
}
