package org.ohms.pharmacy.supply;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.Uuids;

/**
 * An order of medicines: drafted, sent, received in one or several deliveries, and closed once what the supplier asks for is
 * matched with what arrived.
 */
@Entity
@Table(name = "purchase_order")
class PurchaseOrder {
    @Id
    private UUID id;

    private String number;

    @Column(name = "supplier_id")
    private UUID supplier;

    @Enumerated(EnumType.STRING)
    private OrderState state;

    private String currency;

    @Column(name = "drafted_at")
    private Instant draftedAt;

    @Column(name = "drafted_by")
    private AccountId draftedBy;

    @Column(name = "sent_at")
    private @Nullable Instant sentAt;

    @Column(name = "sent_by")
    private @Nullable AccountId sentBy;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "ended_by")
    private @Nullable AccountId endedBy;

    @Enumerated(EnumType.STRING)
    private @Nullable InvoiceDifference difference;

    @Version
    private long version;

    @SuppressWarnings("NullAway")
    protected PurchaseOrder() {}

    PurchaseOrder(UUID supplier, String number, String currency, Instant now, AccountId by) {
        this.id = Uuids.v7(now);
        this.number = number;
        this.supplier = supplier;
        this.state = OrderState.DRAFT;
        this.currency = currency;
        this.draftedAt = now;
        this.draftedBy = by;
    }

    void send(Instant now, AccountId by) {
        insistOn(OrderState.DRAFT);
        state = OrderState.SENT;
        sentAt = now;
        sentBy = by;
    }

    /** All of it is there, or nothing more comes. */
    void complete() {
        insistOn(OrderState.SENT);
        state = OrderState.RECEIVED;
    }

    void close(@Nullable InvoiceDifference why, Instant now, AccountId by) {
        insistOn(OrderState.RECEIVED);
        state = OrderState.CLOSED;
        difference = why;
        endedAt = now;
        endedBy = by;
    }

    void cancel(Instant now, AccountId by) {
        if (state != OrderState.DRAFT && state != OrderState.SENT) {
            throw DomainException.refused(SupplyRefusal.NOT_NOW);
        }
        state = OrderState.CANCELLED;
        endedAt = now;
        endedBy = by;
    }

    final void insistOn(OrderState wanted) {
        if (state != wanted) {
            throw DomainException.refused(SupplyRefusal.NOT_NOW);
        }
    }

    /** Something may arrive, or be asked for, from when it was sent until it is closed. */
    void insistOnUnderWay() {
        if (state != OrderState.SENT && state != OrderState.RECEIVED) {
            throw DomainException.refused(SupplyRefusal.NOT_NOW);
        }
    }

    UUID id() {
        return id;
    }

    UUID supplier() {
        return supplier;
    }

    OrderState state() {
        return state;
    }

    String currency() {
        return currency;
    }

    AccountId draftedBy() {
        return draftedBy;
    }

    @Nullable
    AccountId sentBy() {
        return sentBy;
    }

    @Nullable
    AccountId endedBy() {
        return endedBy;
    }

    @Nullable
    InvoiceDifference difference() {
        return difference;
    }

    long version() {
        return version;
    }

    OrderRow row(String supplierName) {
        return new OrderRow(id, number, supplier, supplierName, state, draftedAt, sentAt, endedAt, version);
    }
}
