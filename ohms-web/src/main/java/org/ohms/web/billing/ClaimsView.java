package org.ohms.web.billing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.claim.ClaimDesk;
import org.ohms.billing.claim.ClaimFilter;
import org.ohms.billing.claim.ClaimRow;
import org.ohms.billing.claim.ClaimState;
import org.ohms.shared.page.PageRequest;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;
import org.ohms.web.shared.UrlValues;

/** Claims by their state, the latest first; those of one invoice, and a new one for it. */
@Named
@ViewScoped
@ShowsRefusals
public class ClaimsView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int ROWS = 25;

    @Inject
    transient ClaimDesk desk;

    @Inject
    transient Toasts toasts;

    @Inject
    transient Clock clock;

    private @Nullable ClaimState state;
    private String number = "";
    private String invoice = "";
    private int first;
    private transient List<ClaimRow> rows = List.of();
    private long total;

    public void load() {
        var wanted = UrlValues.id(invoice);
        if (wanted.isPresent()) {
            rows = desk.of(wanted.get());
            total = rows.size();
        } else {
            var page = desk.search(new ClaimFilter(state, null, null, number), new PageRequest(first, ROWS));
            rows = page.rows();
            total = page.total();
        }
    }

    /** Makes a claim of the invoice for the insurer that is asked first. */
    public String make() {
        var made = desk.make(UrlValues.required(UrlValues.id(invoice)), null);
        toasts.say("billing.claim.made");
        return "/staff/billing/claim?faces-redirect=true&claim=" + made;
    }

    public long days(ClaimRow row) {
        return row.daysWaiting(clock.instant());
    }

    public ClaimState[] getStates() {
        return ClaimState.values();
    }

    public List<ClaimRow> getRows() {
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
        return "/staff/billing/claims?state=" + getState() + "&number=" + number.replaceAll("[^A-Za-z0-9-]", "");
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
        state = Arrays.stream(ClaimState.values())
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

    /** Empty for the claims of every invoice. */
    public String getInvoice() {
        return invoice;
    }

    public void setInvoice(@Nullable String invoice) {
        this.invoice = invoice == null ? this.invoice : invoice;
    }
}
