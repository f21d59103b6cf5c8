package org.ohms.pharmacy.supply;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.page.Page;
import org.ohms.shared.page.PageRequest;

/** Medicines are ordered, arrive, and are paid for as they arrived. */
@Stateless
public class PurchaseDesk {
    private static final String TYPE = "PurchaseOrder";
    private static final Set<OrderState> OPEN = EnumSet.of(OrderState.DRAFT, OrderState.SENT, OrderState.RECEIVED);

    @Inject
    Orders orders;

    @Inject
    Ordering ordering;

    @Inject
    AuditTrail audit;

    /**
     * Orders, the newest first.
     *
     * @param over those that are closed or cancelled, instead of those somebody still has to do something about
     */
    @RolesAllowed("stock.read")
    public Page<OrderRow> list(boolean over, PageRequest part) {
        return orders.list(over ? EnumSet.complementOf(EnumSet.copyOf(OPEN)) : OPEN, part);
    }

    /** One order beside what arrived and what the supplier asks for. */
    @RolesAllowed("stock.read")
    public OrderDetails order(UUID id) {
        audit.object(TYPE, id);
        return orders.details(orders.with(id));
    }

    /** What is at its reorder point and comes from a supplier, with what would be ordered by {@link Forecast}. */
    @RolesAllowed("stock.read")
    public List<ProposalRow> wanted() {
        return ordering.wanted();
    }

    /** Drafts what is wanted, one order for each supplier; what is drafted is wanted no more. */
    @RolesAllowed("stock.write")
    public List<UUID> propose() {
        return ordering.propose();
    }

    /** Begins an order by hand. */
    @RolesAllowed("stock.write")
    public UUID draft(@Nullable UUID supplier) {
        var id = ordering.draft(supplier);
        audit.object(TYPE, id);
        return id;
    }

    /**
     * Puts a medicine on a draft, or changes how much of it is ordered and at which price.
     *
     * @param unitPrice what one of the unit is to cost; said at last before it is sent
     */
    @RolesAllowed("stock.write")
    public void put(
            UUID order,
            long version,
            @Nullable UUID item,
            @Nullable BigDecimal quantity,
            @Nullable BigDecimal unitPrice) {
        ordering.put(locked(order, version), item, quantity, unitPrice);
    }

    /** Takes a medicine off a draft. */
    @RolesAllowed("stock.write")
    public void drop(UUID order, long version, UUID line) {
        ordering.drop(locked(order, version), line);
    }

    /**
     * The supplier has it: it stays as it is.
     *
     * @throws DomainException REFUSED for an empty one, and while a price is missing
     */
    @RolesAllowed("stock.write")
    public void send(UUID order, long version) {
        ordering.send(locked(order, version));
    }

    /** It is not wanted any more; as long as nothing of it has arrived. */
    @RolesAllowed("stock.write")
    public void cancel(UUID order, long version) {
        ordering.cancel(locked(order, version));
    }

    /**
     * Takes in what arrived of it, into the ledger with its price. More or less than ordered may come; both show.
     *
     * @throws DomainException INVALID with everything that is missing; REFUSED for what is expired or is known otherwise
     */
    @RolesAllowed("stock.write")
    public void receive(ReceiveOrder wanted) {
        ordering.receive(locked(wanted.order()), wanted);
    }

    /** Nothing more comes. */
    @RolesAllowed("stock.write")
    public void complete(UUID order, long version) {
        locked(order, version).complete();
        orders.keep();
    }

    /** Writes down what the supplier asks for. */
    @RolesAllowed("stock.write")
    public void enterInvoice(EnterSupplierInvoice wanted) {
        ordering.enter(locked(wanted.order()), wanted);
    }

    /**
     * What the supplier asks for is what arrived, or somebody says why not.
     *
     * @throws DomainException REFUSED without an invoice, and while it differs and nobody says why
     */
    @RolesAllowed("stock.write")
    public void close(UUID order, long version, @Nullable InvoiceDifference why) {
        ordering.close(locked(order, version), why);
    }

    private PurchaseOrder locked(UUID id) {
        audit.object(TYPE, id);
        return orders.locked(id);
    }

    private PurchaseOrder locked(UUID id, long version) {
        var order = locked(id);
        if (order.version() != version) {
            throw DomainException.stale(CommonRefusal.CHANGED_MEANWHILE);
        }
        return order;
    }
}
