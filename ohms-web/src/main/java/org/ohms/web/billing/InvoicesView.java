package org.ohms.web.billing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.invoice.InvoiceDesk;
import org.ohms.billing.invoice.InvoiceFilter;
import org.ohms.billing.invoice.InvoiceRow;
import org.ohms.billing.invoice.InvoiceState;
import org.ohms.shared.page.PageRequest;

/** Invoices by their state, the latest first. */
@Named
@RequestScoped
public class InvoicesView {
    private static final int ROWS = 25;

    @Inject
    InvoiceDesk desk;

    private @Nullable InvoiceState state;
    private String number = "";
    private int first;
    private List<InvoiceRow> rows = List.of();
    private long total;

    public void load() {
        var page = desk.search(new InvoiceFilter(state, null, number), new PageRequest(first, ROWS));
        rows = page.rows();
        total = page.total();
    }

    public InvoiceState[] getStates() {
        return InvoiceState.values();
    }

    public List<InvoiceRow> getRows() {
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
        return "/staff/invoices?state=" + getState() + "&number=" + number.replaceAll("[^A-Za-z0-9-]", "");
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
