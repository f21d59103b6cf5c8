package org.ohms.web.billing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.eligibility.CheckRow;
import org.ohms.billing.eligibility.CheckState;
import org.ohms.billing.eligibility.EligibilityDesk;
import org.ohms.billing.eligibility.EligibilityReading;
import org.ohms.web.shared.PagedList;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;

/** What insurers were asked, by how it stands, the latest first; each can be asked again. */
@Named
@ViewScoped
@ShowsRefusals
public class InsuranceView extends PagedList<CheckRow> {
    private static final long serialVersionUID = 1L;

    @Inject
    transient EligibilityReading reading;

    @Inject
    transient EligibilityDesk desk;

    @Inject
    transient Toasts toasts;

    private @Nullable CheckState state;

    public void load() {
        show(reading.latest(state, wanted()));
    }

    public String ask(CheckRow row) {
        desk.ask(row.coverage(), null);
        toasts.say("billing.check.asked");
        return "/staff/billing/insurance?faces-redirect=true";
    }

    public CheckState[] getStates() {
        return CheckState.values();
    }

    /** This list, for the pager. */
    public String getHref() {
        return "/staff/billing/insurance?state=" + getState();
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
