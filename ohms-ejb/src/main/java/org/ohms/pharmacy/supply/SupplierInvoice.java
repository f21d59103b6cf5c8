package org.ohms.pharmacy.supply;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.money.Money;

/** What a supplier asks for an order, before tax. */
@Entity
@Table(name = "supplier_invoice")
class SupplierInvoice {
    @Id
    private UUID id;

    @Column(name = "order_id")
    private UUID order;

    @Column(name = "supplier_id")
    private UUID supplier;

    private String number;
    private LocalDate day;
    private BigDecimal amount;

    @Column(name = "entered_at")
    private Instant enteredAt;

    @Column(name = "entered_by")
    private AccountId enteredBy;

    @SuppressWarnings("NullAway")
    protected SupplierInvoice() {}

    SupplierInvoice(
            UUID id, PurchaseOrder order, String number, LocalDate day, Money amount, Instant now, AccountId by) {
        this.id = id;
        this.order = order.id();
        this.supplier = order.supplier();
        this.number = number;
        this.day = day;
        this.amount = amount.amount();
        this.enteredAt = now;
        this.enteredBy = by;
    }

    AccountId enteredBy() {
        return enteredBy;
    }

    SupplierInvoiceRow row(String currency, String name) {
        return new SupplierInvoiceRow(id, number, day, Money.of(amount, currency), name);
    }
}
