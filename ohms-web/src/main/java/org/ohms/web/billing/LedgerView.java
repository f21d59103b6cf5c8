package org.ohms.web.billing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.ledger.LedgerDesk;
import org.ohms.billing.ledger.MonthBooks;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;
import org.ohms.web.shared.UrlValues;

/** The books of a month. */
@Named
@ViewScoped
@ShowsRefusals
public class LedgerView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient LedgerDesk desk;

    @Inject
    transient Toasts toasts;

    private String month = "";
    private transient @Nullable MonthBooks books;

    public void load() {
        books = desk.month(UrlValues.read(month, YearMonth::parse)
                .filter(one -> one.getYear() > 1900 && one.getYear() < 2200)
                .orElse(null));
    }

    public String close() {
        var known = books;
        desk.close(known == null ? null : known.month());
        toasts.say("billing.ledger.closed.done");
        return "/staff/billing/ledger?faces-redirect=true&month=" + month;
    }

    public @Nullable MonthBooks getBooks() {
        return books;
    }

    public String getBefore() {
        return shifted(-1);
    }

    public String getAfter() {
        return shifted(1);
    }

    private String shifted(int months) {
        return books == null ? "" : books.month().plusMonths(months).toString();
    }

    public String getMonth() {
        return month;
    }

    public void setMonth(@Nullable String month) {
        this.month = month == null ? this.month : month;
    }
}
