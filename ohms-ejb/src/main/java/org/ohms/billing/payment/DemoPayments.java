package org.ohms.billing.payment;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.ohms.billing.invoice.InvoiceBook;
import org.ohms.shared.id.Uuids;
import org.ohms.shared.money.Money;
import org.ohms.shared.start.DemoDataWanted;

/** Payments of some of the invoices of the demonstration: whole, in part, or not yet. One patient pays ahead. */
@ApplicationScoped
class DemoPayments {
    private static final int PARTS = 3;
    private static final BigDecimal AHEAD = new BigDecimal("60.00");

    @Inject
    EntityManager entities;

    @Inject
    InvoiceBook invoices;

    @Inject
    PaymentBook payments;

    @Inject
    PaymentClock watch;

    void pay(@Observes @Priority(343) DemoDataWanted wanted) {
        List<?> issued = entities.createNativeQuery(
                        "select cast(id as text) from invoice where number is not null order by number")
                .getResultList();
        issued.stream().findFirst().ifPresent(first -> ahead(UUID.fromString(String.valueOf(first))));
        for (var index = 0; index < issued.size(); index++) {
            var bill = invoices.lock(UUID.fromString(String.valueOf(issued.get(index))));
            var open = bill.figures().open();
            var amount = index % 2 == 1 ? open : open.split(PARTS).get(0);
            if (index % 4 != 2 && amount.amount().signum() > 0) {
                payments.book(
                        bill,
                        Uuids.v7(watch.now()),
                        Payer.PATIENT,
                        PaymentMethod.TERMINAL,
                        amount,
                        "T2 " + (4_400 + index),
                        null);
            }
        }
    }

    private void ahead(UUID invoice) {
        var bill = invoices.row(invoice);
        payments.ahead(
                bill.patient(),
                Uuids.v7(watch.now()),
                PaymentMethod.TERMINAL,
                Money.of(AHEAD, bill.figures().open().currency().getCurrencyCode()),
                "T2 4390",
                null);
    }
}
