package org.ohms.web.billing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.dues.OwnDues;
import org.ohms.billing.gateway.BookingBegun;
import org.ohms.billing.gateway.JointPayment;
import org.ohms.billing.gateway.OnlinePayment;
import org.ohms.billing.gateway.OwnPaymentMethods;
import org.ohms.billing.gateway.PayableTogether;
import org.ohms.billing.gateway.PaymentTogether;
import org.ohms.billing.gateway.SavedMethodRow;
import org.ohms.billing.invoice.InvoiceRow;
import org.ohms.billing.invoice.OwnBills;
import org.ohms.billing.plan.OwnPlans;
import org.ohms.scheduling.service.ServiceId;
import org.ohms.scheduling.service.ServiceRow;
import org.ohms.shared.money.Money;
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
    private static final String VIDEO = "video";
    private static final String WAY = "way";

    /** What the patient may do about it. */
    public enum Kind {
        /** With what the bank keeps. */
        KEPT,
        PAY,
        PARTS,
        DISPUTE
    }

    /**
     * A way out.
     *
     * @param bill which one it is about; of a payment for all of them the oldest
     * @param count how many bills are paid, or in how many parts one is
     * @param amount what is paid now, what a part comes to, or what the patient thinks is wrong
     * @param kept what it is paid with; null for what is not paid with something kept
     */
    public record Way(
            Kind kind,
            InvoiceRow bill,
            int count,
            Money amount,
            @Nullable SavedMethodRow kept) {
        /** What the form sends for it. */
        public String value() {
            return kind == Kind.PAY ? kind.name() : kind + "_" + (kept == null ? bill.id() : kept.id());
        }

        /** Whether several bills are paid at once. */
        public boolean isAll() {
            return (kind == Kind.PAY || kind == Kind.KEPT) && count > 1;
        }
    }

    @Inject
    transient OwnDues dues;

    @Inject
    transient OwnBills bills;

    @Inject
    transient OnlinePayment online;

    @Inject
    transient PaymentTogether together;

    @Inject
    transient OwnPaymentMethods methods;

    @Inject
    transient OwnPlans plans;

    @Inject
    transient Amounts amounts;

    @Inject
    transient Toasts toasts;

    private String service = "";
    private String how = "";
    private String payment = "";
    private String chosen = "";
    private String words = "";
    private transient List<InvoiceRow> rows = List.of();
    private transient List<Way> ways = List.of();
    private transient List<ServiceRow> neverBlocked = List.of();
    private transient @Nullable JointPayment known;

    /**
     * Reads what stands in the way, and what became of a payment that the bank leads back from.
     *
     * @return the first step when nobody said what for, the next one when nothing stands in the way; null to stay
     */
    public @Nullable String load() {
        if (UrlValues.service(service).isEmpty()) {
            return "/portal/book/reason?faces-redirect=true";
        }
        var back = payment.isEmpty() ? null : together.of(UrlValues.required(UrlValues.id(payment)));
        known = back;
        rows = dues.blocking(wanted());
        if (rows.isEmpty()) {
            if (back != null && back.payment() != null) {
                toasts.say("billing.together.paid", amounts.of(back.attempt().amount()));
            }
            return booking();
        }
        ways = isRunning() ? List.of() : waysOut();
        neverBlocked = dues.neverBlocked();
        return null;
    }

    /** All at once by one payment; each in parts, where it may be; and that one is wrong. */
    private List<Way> waysOut() {
        var out = new ArrayList<Way>();
        if (online.isOffered()) {
            var atOnce = PayableTogether.of(rows);
            var first = rows.get(0);
            var count = atOnce.bills().size();
            methods.mine().forEach(kept -> out.add(new Way(Kind.KEPT, first, count, atOnce.sum(), kept)));
            out.add(new Way(Kind.PAY, first, count, atOnce.sum(), null));
        }
        for (var row : rows) {
            var parts = plans.mostParts(row.id());
            if (parts > 0) {
                // the first ones may be a smallest coin more than the last
                var part = row.figures().open().split(parts).get(0);
                out.add(new Way(Kind.PARTS, row, parts, part, null));
            }
        }
        rows.forEach(row -> out.add(new Way(Kind.DISPUTE, row, 1, row.figures().open(), null)));
        return out;
    }

    /** Pays all, or agrees on parts of one, or says that one is wrong, and goes on. */
    public @Nullable String goOn() throws IOException {
        if (ways.isEmpty()) {
            return booking();
        }
        var said = Faces.getRequestParameter(WAY);
        chosen = said == null ? chosen : said;
        var way = ways.stream().filter(this::isChosen).findFirst().orElse(ways.get(0));
        var bill = way.bill().id();
        return switch (way.kind()) {
            case KEPT, PAY -> pay(way.kept());
            case PARTS -> {
                plans.agree(bill, way.count());
                toasts.say("billing.own.plan.agreed");
                yield booking();
            }
            case DISPUTE -> {
                bills.dispute(bill, words);
                toasts.say("billing.own.disputed");
                yield booking();
            }
        };
    }

    private @Nullable String pay(@Nullable SavedMethodRow kept) throws IOException {
        var atOnce = PayableTogether.of(rows);
        var ids = atOnce.bills().stream().map(InvoiceRow::id).toList();
        var booking = new BookingBegun(wanted(), VIDEO.equals(how));
        return toTheBank(
                kept == null
                        ? together.beginBeforeBooking(ids, atOnce.sum(), booking)
                        : together.beginBeforeBookingWith(ids, atOnce.sum(), booking, kept.id()));
    }

    /** Goes on with a payment that was begun. */
    public @Nullable String resume() throws IOException {
        return toTheBank(UrlValues.required(UrlValues.id(payment)));
    }

    private @Nullable String toTheBank(UUID attempt) throws IOException {
        var opened = online.open(attempt);
        var page = opened.page();
        if (page.isEmpty() || !opened.isRunning()) {
            return "/portal/bills/dues?faces-redirect=true&service=" + wanted() + chosenHow() + "&payment=" + attempt;
        }
        Faces.getExternalContext().redirect(page);
        return null;
    }

    private String booking() {
        return "/portal/book/time?faces-redirect=true&service=" + wanted() + chosenHow();
    }

    private String chosenHow() {
        return VIDEO.equals(how) ? "&how=" + VIDEO : "";
    }

    private ServiceId wanted() {
        return UrlValues.required(UrlValues.service(service));
    }

    /** Whether this way is the one chosen; the first one is until somebody chooses. */
    public boolean isChosen(Way way) {
        return chosen.isEmpty() ? way.equals(ways.get(0)) : way.value().equals(chosen);
    }

    public List<InvoiceRow> getRows() {
        return rows;
    }

    /** The ways out; none while a payment is on its way. */
    public List<Way> getWays() {
        return ways;
    }

    /** What can be booked all the same. */
    public List<ServiceRow> getNeverBlocked() {
        return neverBlocked;
    }

    /** The payment that the bank leads back from; null before there is one. */
    public @Nullable JointPayment getKnown() {
        return known;
    }

    /** Whether nobody knows yet what became of that payment. */
    public boolean isRunning() {
        var back = known;
        return back != null && back.attempt().isRunning();
    }

    /** This page again, to see whether the bank has answered. */
    public String getAgain() {
        return "/portal/book/dues?service=" + wanted() + chosenHow() + "&payment=" + payment;
    }

    public String getService() {
        return service;
    }

    public void setService(@Nullable String service) {
        this.service = service == null ? this.service : service;
    }

    public String getHow() {
        return how;
    }

    public void setHow(@Nullable String how) {
        this.how = how == null ? this.how : how;
    }

    public String getPayment() {
        return payment;
    }

    public void setPayment(@Nullable String payment) {
        this.payment = payment == null ? this.payment : payment;
    }

    public String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words == null ? "" : words;
    }
}
