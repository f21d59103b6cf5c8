package org.ohms.web.billing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.invoice.InvoiceDesk;
import org.ohms.billing.invoice.InvoiceFilter;
import org.ohms.billing.invoice.InvoiceRow;
import org.ohms.billing.invoice.InvoiceState;
import org.ohms.web.shared.PagedList;

/** Invoices by their state, the latest first. */
@Named
@RequestScoped
public class InvoicesView extends PagedList<InvoiceRow> {
    private static final long serialVersionUID = 1L;

    @Inject
    transient InvoiceDesk desk;

    private @Nullable InvoiceState state;
    private String number = "";

    public void load() {
        show(desk.search(new InvoiceFilter(state, null, number), wanted()));
    }

    public InvoiceState[] getStates() {
        return InvoiceState.values();
    }

    /** This list, for the pager. */
    public String getHref() {
        return "/staff/invoices?state=" + getState() + "&number=" + number.replaceAll("[^A-Za-z0-9-]", "");
    }

    /** Empty for every state. */
    public String getState() {
        return state == null ? "" : state.name();
    }

    public void setState(@Nullable String wanted) {
        state = Arrays.stream(InvoiceState.values())
                .filter(one -> one.name().equals(wanted))
                .findFirst()
                .orElse(null);
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number == null ? "" : number.strip();
    }
}
