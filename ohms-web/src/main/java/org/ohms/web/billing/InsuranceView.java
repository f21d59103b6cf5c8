package org.ohms.web.billing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.eligibility.CheckRow;
import org.ohms.billing.eligibility.CheckState;
import org.ohms.billing.eligibility.EligibilityDesk;
import org.ohms.billing.eligibility.EligibilityReading;
import org.ohms.shared.page.PageRequest;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;

/** What insurers were asked, by how it stands, the latest first; each can be asked again. */
@Named
@ViewScoped
@ShowsRefusals
public class InsuranceView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int ROWS = 25;

    @Inject
    transient EligibilityReading reading;

    @Inject
    transient EligibilityDesk desk;

    @Inject
    transient Toasts toasts;

    private @Nullable CheckState state;
    private int first;
    private transient List<CheckRow> rows = List.of();
    private long total;

    public void load() {
        var page = reading.latest(state, new PageRequest(first, ROWS));
        rows = page.rows();
        total = page.total();
    }

    public String ask(CheckRow row) {
        desk.ask(row.coverage(), null);
        toasts.say("billing.check.asked");
        return "/staff/billing/insurance?faces-redirect=true";
    }

    public CheckState[] getStates() {
        return CheckState.values();
    }

    public List<CheckRow> getRows() {
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

    /** This list, for the pager. */
    public String getHref() {
        return "/staff/billing/insurance?state=" + getState();
    }

    public String getPart() {
        return Integer.toString(first);
    }

    public void setPart(@Nullable String part) {
        first = part != null && part.matches("\\d{1,7}") ? Integer.parseInt(part) : 0;
    }

    /** Empty for every state. */
    public String getState() {
        return state == null ? "" : state.name();
    }

    public void setState(@Nullable String wanted) {
        state = Arrays.stream(CheckState.values())
                .filter(one -> one.name().equals(wanted))
                .findFirst()
                .orElse(null);
    }
}
