package org.ohms.web.records;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.records.order.OrderDesk;
import org.ohms.records.order.OrderRow;
import org.ohms.records.order.OrderStatus;
import org.ohms.records.report.ResultEntry;
import org.ohms.shared.page.PageRequest;
import org.ohms.web.shared.ShowsRefusals;

/** Enters a result that came on paper or by telephone. */
@Named
@ViewScoped
@ShowsRefusals
public class NewResultView extends ChartPage {
    private static final long serialVersionUID = 1L;
    private static final int LINES = 4;
    private static final PageRequest ORDERS = new PageRequest(0, 100);

    @Inject
    transient ResultEntry entry;

    @Inject
    transient OrderDesk orders;

    private final ResultForm form = new ResultForm();
    private transient List<OrderRow> waiting = List.of();

    @Override
    protected void read() {
        waiting = orders.of(id(), ORDERS).rows().stream()
                .filter(order -> order.status() == OrderStatus.ACTIVE)
                .toList();
        while (form.getLines().size() < LINES) {
            form.addLine();
        }
        waiting.stream()
                .filter(order -> order.id().toString().equals(form.getOrder()))
                .findFirst()
                .ifPresent(order -> form.setText(order.what().text()));
    }

    public void more() {
        form.addLine();
    }

    public String save() {
        var id = entry.enter(form.entered(id()));
        return kept("result", "records.result.entered") + "&result=" + id;
    }

    public String getOrder() {
        return form.getOrder();
    }

    public void setOrder(@Nullable String order) {
        form.setOrder(order);
    }

    public ResultForm getForm() {
        return form;
    }

    public List<OrderRow> getWaiting() {
        return waiting;
    }
}
