package org.ohms.pharmacy.supply;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.pharmacy.stock.Stock;
import org.ohms.records.coding.Rules;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;

/** Who delivers medicines, and which of them come from whom. */
@Stateless
public class SupplierDesk {
    private static final String TYPE = "Supplier";
    private static final int SHORT = 100;
    private static final int MOST_DAYS = 90;

    @Inject
    Suppliers suppliers;

    @Inject
    Stock stock;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** All of them, those that deliver first. */
    @RolesAllowed("stock.read")
    public List<SupplierRow> suppliers() {
        return suppliers.all();
    }

    /** Every stocked medicine with where it comes from. */
    @RolesAllowed("stock.read")
    public List<SourceRow> sources() {
        return suppliers.sources();
    }

    /** Takes one in. */
    @RolesAllowed("stock.write")
    public UUID add(SupplierDraft wanted) {
        var refusals = new Refusals();
        var name = name(wanted, null, refusals);
        var fresh = new Supplier(name, days(wanted), clock.instant());
        fresh.reach(mail(wanted), said(wanted.phone()), said(wanted.customerNumber()));
        suppliers.add(fresh);
        audit.object(TYPE, fresh.id());
        return fresh.id();
    }

    /** Says what is different now. */
    @RolesAllowed("stock.write")
    public void change(UUID id, long version, SupplierDraft wanted) {
        var supplier = locked(id, version);
        var name = name(wanted, id, new Refusals());
        supplier.become(name, days(wanted));
        supplier.reach(mail(wanted), said(wanted.phone()), said(wanted.customerNumber()));
    }

    /** Nothing is ordered there any more; what was ordered still comes. */
    @RolesAllowed("stock.write")
    public void end(UUID id, long version) {
        locked(id, version).end(clock.instant());
    }

    /**
     * Says from whom a medicine is ordered from now on.
     *
     * @param supplier null for nobody: it is not proposed any more
     * @param pack so many of its unit are ordered together
     */
    @RolesAllowed("stock.write")
    public void comesFrom(UUID item, @Nullable UUID supplier, @Nullable BigDecimal pack) {
        audit.object("StockItem", item);
        if (stock.items(List.of(item)).isEmpty()) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
        var known = suppliers.source(item);
        if (supplier == null) {
            known.ifPresent(suppliers::remove);
            return;
        }
        var refusals = new Refusals();
        Rules.chosen(pack, "pack", refusals);
        Amount.insistOn(pack, "pack", Amount.SOME, refusals);
        refusals.throwIfAny(DomainException.Kind.INVALID);
        var from = suppliers.locked(supplier);
        if (from.isEnded()) {
            throw DomainException.refused(SupplyRefusal.SUPPLIER_ENDED);
        }
        var packs = Objects.requireNonNull(pack);
        known.ifPresentOrElse(
                source -> source.become(supplier, packs), () -> suppliers.add(new SupplySource(item, supplier, packs)));
    }

    private Supplier locked(UUID id, long version) {
        audit.object(TYPE, id);
        var supplier = suppliers.locked(id);
        if (supplier.version() != version) {
            throw DomainException.stale(CommonRefusal.CHANGED_MEANWHILE);
        }
        return supplier;
    }

    /** The name, once everything that was typed makes sense. */
    private String name(SupplierDraft wanted, @Nullable UUID but, Refusals refusals) {
        var name = Rules.required(wanted.name(), "name", refusals);
        refusals.when(
                name.length() > SHORT,
                Refusal.of(CommonRefusal.TOO_LONG).at("name").with("max", SHORT));
        Rules.optional(wanted.email(), "email", SHORT, refusals);
        Rules.optional(wanted.phone(), "phone", SHORT, refusals);
        Rules.optional(wanted.customerNumber(), "customerNumber", SHORT, refusals);
        var mail = mail(wanted);
        refusals.when(
                mail != null && !mail.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+"),
                Refusal.of(CommonRefusal.MALFORMED).at("email"));
        Rules.chosen(wanted.leadDays(), "leadDays", refusals);
        refusals.when(
                wanted.leadDays() != null && (wanted.leadDays() < 0 || wanted.leadDays() > MOST_DAYS),
                Refusal.of(CommonRefusal.OUT_OF_RANGE)
                        .at("leadDays")
                        .with("min", 0)
                        .with("max", MOST_DAYS));
        refusals.throwIfAny(DomainException.Kind.INVALID);
        if (suppliers.hasOther(name, but)) {
            throw DomainException.refused(SupplyRefusal.SUPPLIER_KNOWN);
        }
        return name;
    }

    private static int days(SupplierDraft wanted) {
        return Objects.requireNonNull(wanted.leadDays());
    }

    private static @Nullable String mail(SupplierDraft wanted) {
        return said(wanted.email());
    }

    private static @Nullable String said(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
