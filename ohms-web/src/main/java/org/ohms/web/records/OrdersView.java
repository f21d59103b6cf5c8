package org.ohms.web.records;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ohms.records.order.OrderDesk;
import org.ohms.records.order.OrderRow;
import org.ohms.records.order.OrderStatus;
import org.ohms.records.orderset.OrderSetBook;
import org.ohms.records.orderset.OrderSetDesk;
import org.ohms.records.orderset.OrderSetRow;
import org.ohms.records.orderset.PlaceOrderSet;
import org.ohms.shared.page.PageRequest;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.UrlValues;

/** What was ordered, and the form for it. */
@Named
@ViewScoped
@ShowsRefusals
public class OrdersView extends ChartPage {
    private static final long serialVersionUID = 1L;

    @Inject
    transient OrderDesk orders;

    @Inject
    transient OrderSetBook sets;

    @Inject
    transient OrderSetDesk setDesk;

    private final OrderForm form = new OrderForm();
    private final Map<String, Boolean> chosen = new LinkedHashMap<>();
    private String set = "";
    private String setReason = "";
    private transient List<OrderSetRow> standing = List.of();
    private long total;
    private transient List<OrderRow> rows = List.of();

    @Override
    protected void read() {
        var page = orders.of(id(), new PageRequest(getFirst(), ROWS));
        rows = page.rows();
        total = page.total();
        if (may("order.write")) {
            standing = sets.standing();
            var opened = getOpenSet();
            if (opened != null) {
                opened.items().forEach(item -> chosen.putIfAbsent(String.valueOf(item.place()), true));
            }
        }
    }

    /** Orders what is ticked of the set. */
    public String placeSet() {
        var places = chosen.entrySet().stream()
                .filter(place -> Boolean.TRUE.equals(place.getValue()))
                .map(place -> Integer.valueOf(place.getKey()))
                .collect(Collectors.toSet());
        setDesk.place(new PlaceOrderSet(id(), UrlValues.id(set).orElse(null), places, setReason));
        return kept("orders", "records.orderSet.placed");
    }

    /** The set that was chosen; null for none. */
    public @Nullable OrderSetRow getOpenSet() {
        return standing.stream()
                .filter(one -> one.id().toString().equals(set))
                .findFirst()
                .orElse(null);
    }

    public List<OrderSetRow> getSets() {
        return standing;
    }

    public Map<String, Boolean> getChosen() {
        return chosen;
    }

    public String getSet() {
        return set;
    }

    public void setSet(@Nullable String set) {
        this.set = set == null ? "" : set;
    }

    public String getSetReason() {
        return setReason;
    }

    public void setSetReason(@Nullable String setReason) {
        this.setReason = setReason == null ? "" : setReason;
    }

    public String place() {
        orders.place(form.wanted(id()));
        return kept("orders", "records.order.placed");
    }

    public String revoke(OrderRow row) {
        orders.revoke(id(), row.id(), row.version());
        return kept("orders", "records.order.revoked");
    }

    public String done(OrderRow row) {
        orders.done(id(), row.id(), row.version());
        return kept("orders", "records.order.done");
    }

    public boolean isWaiting(OrderRow row) {
        return row.status() == OrderStatus.ACTIVE;
    }

    public OrderForm getForm() {
        return form;
    }

    public List<OrderRow> getRows() {
        return rows;
    }

    public long getTotal() {
        return total;
    }
}
