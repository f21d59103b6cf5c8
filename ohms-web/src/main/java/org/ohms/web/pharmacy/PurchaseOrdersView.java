package org.ohms.web.pharmacy;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.pharmacy.supply.Forecast;
import org.ohms.pharmacy.supply.OrderRow;
import org.ohms.pharmacy.supply.ProposalRow;
import org.ohms.pharmacy.supply.PurchaseDesk;
import org.ohms.pharmacy.supply.SupplierDesk;
import org.ohms.pharmacy.supply.SupplierRow;
import org.ohms.shared.page.PageRequest;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;
import org.ohms.web.shared.UrlValues;

/** What is ordered, and what should be. */
@Named
@ViewScoped
@ShowsRefusals
public class PurchaseOrdersView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int ROWS = 25;

    @Inject
    transient PurchaseDesk desk;

    @Inject
    transient SupplierDesk supply;

    @Inject
    transient Toasts toasts;

    private int first;
    private boolean over;
    private @Nullable String supplier;
    private long total;
    private transient List<OrderRow> rows = List.of();
    private transient List<ProposalRow> wanted = List.of();
    private transient List<SupplierRow> suppliers = List.of();

    public void load() {
        var page = desk.list(over, new PageRequest(first, ROWS));
        rows = page.rows();
        total = page.total();
        wanted = desk.wanted();
        suppliers = supply.suppliers().stream().filter(one -> !one.ended()).toList();
    }

    /** One draft for each supplier; pressed twice, the second finds nothing that is wanted. */
    public String propose() {
        toasts.say("pharmacy.orders.drafted", desk.propose().size());
        return "/staff/stock/orders?faces-redirect=true";
    }

    public String draft() {
        return "/staff/stock/order?faces-redirect=true&order="
                + desk.draft(UrlValues.id(supplier).orElse(null));
    }

    /** Weeks that are looked back on. */
    public int getWeeks() {
        return Forecast.WEEKS;
    }

    /** Days a delivery is to last beyond those it takes to come. */
    public int getCover() {
        return Forecast.COVER_DAYS;
    }

    public List<OrderRow> getRows() {
        return rows;
    }

    public List<ProposalRow> getWanted() {
        return wanted;
    }

    public List<SupplierRow> getSuppliers() {
        return suppliers;
    }

    public long getTotal() {
        return total;
    }

    public int getFirst() {
        return first;
    }

    public int getSize() {
        return ROWS;
    }

    public String getPart() {
        return Integer.toString(first);
    }

    public void setPart(@Nullable String part) {
        first = part != null && part.matches("\\d{1,7}") ? Integer.parseInt(part) : first;
    }

    public String getShown() {
        return over ? "over" : "";
    }

    public void setShown(@Nullable String shown) {
        over = shown == null ? over : "over".equals(shown);
    }

    public boolean isOver() {
        return over;
    }

    public @Nullable String getSupplier() {
        return supplier;
    }

    public void setSupplier(@Nullable String supplier) {
        this.supplier = supplier;
    }
}
