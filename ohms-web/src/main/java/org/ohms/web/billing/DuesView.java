package org.ohms.web.billing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.dues.OwnDues;
import org.ohms.billing.gateway.OnlinePayment;
import org.ohms.billing.invoice.InvoiceRow;
import org.ohms.billing.invoice.OwnBills;
import org.ohms.scheduling.service.ServiceId;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;
import org.ohms.web.shared.UrlValues;
import org.omnifaces.util.Faces;

/** What stands in the way of booking, and the ways out of it on the same page. */
@Named
@ViewScoped
@ShowsRefusals
public class DuesView implements Serializable {
    private static final long serialVersionUID = 1L;

    /** What the patient does about it. */
    public enum Way {
        PAY,
        DISPUTE
    }

    @Inject
    transient OwnDues dues;

    @Inject
    transient OwnBills bills;

    @Inject
    transient OnlinePayment online;

    @Inject
    transient Toasts toasts;

    private String service = "";
    private Way way = Way.PAY;
    private String words = "";
    private transient List<InvoiceRow> rows = List.of();
    private boolean offered;

    /** @return the first step when nobody said what for, the next one when nothing stands in the way; null to stay */
    public @Nullable String load() {
        if (UrlValues.service(service).isEmpty()) {
            return "/portal/book/reason?faces-redirect=true";
        }
        rows = dues.blocking(wanted());
        offered = online.isOffered();
        return rows.isEmpty() ? booking() : null;
    }

    /** Pays the oldest one, or says that it is wrong, and goes on. */
    public @Nullable String goOn() throws IOException {
        if (rows.isEmpty()) {
            return booking();
        }
        var bill = rows.get(0).id();
        if (way == Way.DISPUTE) {
            bills.dispute(bill, words);
            toasts.say("billing.own.disputed");
            return booking();
        }
        var page = online.open(online.begin(bill, null)).page();
        if (page.isEmpty()) {
            return "/portal/bills/bill?faces-redirect=true&bill=" + bill;
        }
        Faces.getExternalContext().redirect(page);
        return null;
    }

    private String booking() {
        return "/portal/book/time?faces-redirect=true&service=" + wanted();
    }

    private ServiceId wanted() {
        return UrlValues.required(UrlValues.service(service));
    }

    public List<InvoiceRow> getRows() {
        return rows;
    }

    public boolean isOffered() {
        return offered;
    }

    public String getService() {
        return service;
    }

    public void setService(@Nullable String service) {
        this.service = service == null ? this.service : service;
    }

    public Way getWay() {
        return way;
    }

    public void setWay(@Nullable Way way) {
        this.way = way == null ? Way.PAY : way;
    }

    public String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words == null ? "" : words;
    }
}
