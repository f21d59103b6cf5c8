package org.ohms.pharmacy.supply;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.ohms.identity.account.AccountDirectory;
import org.ohms.pharmacy.stock.Stock;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.start.DemoDataWanted;

/** Who delivers to the demonstration hospital, and an order that is on its way; the companies are made up. */
@ApplicationScoped
class DemoSupply {
    private static final String PHARMACIST = "pharmacist@demo.ohms";
    private static final int LEAD_DAYS = 3;
    private static final int SENT_DAYS_AGO = 1;
    private static final BigDecimal ORDERED = BigDecimal.valueOf(200);
    private static final BigDecimal PRICE = new BigDecimal("0.13");

    private record Source(String ingredient, boolean first, int pack) {}

    private static final List<Source> SOURCES = List.of(
            new Source("Doxycycline", true, 20),
            new Source("Metformin", true, 100),
            new Source("Lisinopril", true, 100),
            new Source("Omeprazole", false, 28),
            new Source("Bisoprolol", false, 30),
            new Source("Acetaminophen", true, 500),
            new Source("Warfarin", false, 100),
            new Source("Morphine", false, 20));

    @Inject
    Suppliers suppliers;

    @Inject
    Orders orders;

    @Inject
    Stock stock;

    @Inject
    OrderClerk clerk;

    @Inject
    AccountDirectory accounts;

    void order(@Observes @Priority(335) DemoDataWanted wanted) {
        accounts.byEmail(PHARMACIST).ifPresent(this::order);
    }

    private void order(AccountId pharmacist) {
        var first = supplier("Harbour Pharma Wholesale", "orders@harbour-pharma.example", "H-20417");
        var second = supplier("Northfield Medical Supply", "service@northfield.example", "88-1320");
        for (var source : SOURCES) {
            stock.ofIngredient(source.ingredient()).stream()
                    .findFirst()
                    .ifPresent(item -> suppliers.add(new SupplySource(
                            item.id(), source.first() ? first.id() : second.id(), BigDecimal.valueOf(source.pack()))));
        }
        stock.ofIngredient("Warfarin").stream().findFirst().ifPresent(item -> {
            var sent = clerk.now().minus(SENT_DAYS_AGO, ChronoUnit.DAYS);
            var order = new PurchaseOrder(second.id(), clerk.nextNumber(sent), clerk.currency(), sent, pharmacist);
            orders.add(order);
            orders.add(new PurchaseLine(order.id(), item.id(), ORDERED, PRICE, sent));
            order.send(sent, pharmacist);
            orders.keep();
        });
    }

    private Supplier supplier(String name, String email, String knownAs) {
        var supplier = new Supplier(name, LEAD_DAYS, clerk.now());
        supplier.reach(email, null, knownAs);
        suppliers.add(supplier);
        return supplier;
    }
}
