package org.ohms.web.billing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.claim.ClaimDesk;
import org.ohms.billing.claim.ClaimFilter;
import org.ohms.billing.claim.ClaimRow;
import org.ohms.billing.claim.ClaimState;
import org.ohms.shared.page.Page;
import org.ohms.web.shared.PagedList;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;
import org.ohms.web.shared.UrlValues;

/** Claims by their state, the latest first; those of one invoice, and a new one for it. */
@Named
@ViewScoped
@ShowsRefusals
public class ClaimsView extends PagedList<ClaimRow> {
    private static final long serialVersionUID = 1L;

    @Inject
    transient ClaimDesk desk;

    @Inject
    transient Toasts toasts;

    @Inject
    transient Clock clock;

    private @Nullable ClaimState state;
    private String number = "";
    private String invoice = "";

    public void load() {
        var one = UrlValues.id(invoice);
        if (one.isPresent()) {
            var claims = desk.of(one.get());
            show(new Page<>(claims, claims.size()));
        } else {
            show(desk.search(new ClaimFilter(state, null, null, number), wanted()));
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

    /** This list, for the pager. */
    public String getHref() {
        return "/staff/billing/claims?state=" + getState() + "&number=" + number.replaceAll("[^A-Za-z0-9-]", "");
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
