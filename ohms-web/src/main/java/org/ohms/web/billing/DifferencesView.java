package org.ohms.web.billing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.remittance.AdjustmentRow;
import org.ohms.billing.remittance.DifferenceDesk;
import org.ohms.shared.page.PageRequest;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;

/** What payers did not pay and somebody has to look at, the oldest first. */
@Named
@ViewScoped
@ShowsRefusals
public class DifferencesView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int ROWS = 25;
    private static final String HERE = "/staff/billing/differences?faces-redirect=true";

    @Inject
    transient DifferenceDesk desk;

    @Inject
    transient Toasts toasts;

    private String why = "";
    private int first;
    private transient List<AdjustmentRow> rows = List.of();
    private long total;

    public void load() {
        var page = desk.open(null, new PageRequest(first, ROWS));
        rows = page.rows();
        total = page.total();
    }

    public String appeal(AdjustmentRow row) {
        desk.appeal(row.id(), row.version(), why);
        toasts.say("billing.difference.appealed");
        return HERE;
    }

    public String writeOff(AdjustmentRow row) {
        desk.writeOff(row.id(), row.version(), why);
        toasts.say("billing.difference.writtenOff");
        return HERE;
    }

    public String moveToPatient(AdjustmentRow row) {
        desk.moveToPatient(row.id(), row.version(), why);
        toasts.say("billing.difference.moved");
        return HERE;
    }

    public String settle(AdjustmentRow row) {
        desk.settle(row.id(), row.version(), why);
        toasts.say("billing.difference.settled");
        return HERE;
    }

    public List<AdjustmentRow> getRows() {
        return rows;
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
        first = part != null && part.matches("\\d{1,7}") ? Integer.parseInt(part) : 0;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(@Nullable String why) {
        this.why = why == null ? "" : why;
    }
}
