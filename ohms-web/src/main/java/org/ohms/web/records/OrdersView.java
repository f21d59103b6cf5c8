package org.ohms.web.records;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.ohms.records.order.OrderDesk;
import org.ohms.records.order.OrderRow;
import org.ohms.records.order.OrderStatus;
import org.ohms.shared.page.PageRequest;
import org.ohms.web.shared.ShowsRefusals;

/** What was ordered, and the form for it. */
@Named
@ViewScoped
@ShowsRefusals
public class OrdersView extends ChartPage {
    private static final long serialVersionUID = 1L;

    @Inject
    transient OrderDesk orders;

    private final OrderForm form = new OrderForm();
    private long total;
    private transient List<OrderRow> rows = List.of();

    @Override
    protected void read() {
        var page = orders.of(id(), new PageRequest(getFirst(), ROWS));
        rows = page.rows();
        total = page.total();
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
