package org.ohms.web.billing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.charge.ChargeDesk;
import org.ohms.billing.charge.ChargeRow;
import org.ohms.shared.page.PageRequest;

/** What is on no invoice yet, the oldest first. */
@Named
@RequestScoped
public class ChargesView {
    private static final int ROWS = 25;

    @Inject
    ChargeDesk desk;

    private int first;
    private List<ChargeRow> rows = List.of();
    private long total;
    private List<ChargeRow> back = List.of();
    private long backTotal;

    public void load() {
        var page = desk.open(new PageRequest(first, ROWS));
        rows = page.rows();
        total = page.total();
        var cameBack = desk.cameBack(new PageRequest(0, ROWS));
        back = cameBack.rows();
        backTotal = cameBack.total();
    }

    public List<ChargeRow> getRows() {
        return rows;
    }

    public long getTotal() {
        return total;
    }

    /** On an invoice, though something of it came back since. */
    public List<ChargeRow> getBack() {
        return back;
    }

    public long getBackTotal() {
        return backTotal;
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
        first = part != null && part.matches("\\d{1,7}") ? Integer.parseInt(part) : 0;
    }
}
