package org.ohms.web.billing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.remittance.AdjustmentRow;
import org.ohms.billing.remittance.DifferenceDesk;
import org.ohms.web.shared.PagedList;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;

/** What payers did not pay and somebody has to look at, the oldest first. */
@Named
@ViewScoped
@ShowsRefusals
public class DifferencesView extends PagedList<AdjustmentRow> {
    private static final long serialVersionUID = 1L;
    private static final String HERE = "/staff/billing/differences?faces-redirect=true";

    @Inject
    transient DifferenceDesk desk;

    @Inject
    transient Toasts toasts;

    private String why = "";

    public void load() {
        show(desk.open(null, wanted()));
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

    public String getWhy() {
        return why;
    }

    public void setWhy(@Nullable String why) {
        this.why = why == null ? "" : why;
    }
}
