package org.ohms.web.billing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.gateway.AttemptRow;
import org.ohms.billing.gateway.OnlinePayment;
import org.ohms.billing.gateway.SavedMethodRow;
import org.ohms.billing.invoice.InvoiceDetails;
import org.ohms.billing.invoice.OwnBills;
import org.ohms.billing.payment.OwnPayments;
import org.ohms.billing.payment.PaidPart;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;
import org.ohms.web.shared.UrlValues;
import org.omnifaces.util.Faces;

/** One bill as its patient reads it: who pays what, paying it, and saying that it is wrong. */
@Named
@ViewScoped
@ShowsRefusals
public class OwnBillView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient OwnBills bills;

    @Inject
    transient OwnPayments payments;

    @Inject
    transient OnlinePayment online;

    @Inject
    transient Toasts toasts;

    private String bill = "";
    private String amount = "";
    private String words = "";
    private transient @Nullable InvoiceDetails details;
    private transient List<PaidPart> paid = List.of();
    private transient @Nullable AttemptRow latest;
    private @Nullable LocalDate answerBy;
    private boolean offered;
    private boolean keep;

    public void load() {
        var found = bills.bill(id());
        details = found;
        paid = payments.of(id());
        latest = online.of(id()).stream().findFirst().orElse(null);
        answerBy = found.row().isDisputed() ? bills.answerBy(id()) : null;
        offered = online.isOffered();
        amount = found.row().figures().isOpen()
                ? Amounts.typed(found.row().figures().open())
                : "";
    }

    /** Goes to the page of the bank; when that does not answer, the bill says so. */
    public @Nullable String pay() throws IOException {
        var wanted = Amounts.read(amount, "amount");
        return toTheBank(keep ? online.beginKeeping(id(), wanted) : online.begin(id(), wanted));
    }

    /** Pays with what the bank keeps; it asks for a page only where it has a question. */
    public @Nullable String payWith(SavedMethodRow method) throws IOException {
        return toTheBank(online.beginWith(id(), Amounts.read(amount, "amount"), method.id()));
    }

    /** Goes on with a payment that was begun. */
    public @Nullable String goOn() throws IOException {
        var known = latest;
        return known == null ? here() : toTheBank(known.id());
    }

    private @Nullable String toTheBank(UUID attempt) throws IOException {
        var opened = online.open(attempt);
        var page = opened.page();
        if (page.isEmpty() || !opened.isRunning()) {
            return here();
        }
        Faces.getExternalContext().redirect(page);
        return null;
    }

    public String dispute() {
        bills.dispute(id(), words);
        toasts.say("billing.own.disputed");
        return here();
    }

    /** Sends it as a document to print. */
    public void print() throws IOException {
        Faces.sendFile(bills.print(id()), "bill.pdf", true);
    }

    /** Sends the receipt of a payment as a document. */
    public void printReceipt(PaidPart paid) throws IOException {
        Faces.sendFile(payments.print(paid.payment().id()), "receipt.pdf", true);
    }

    private String here() {
        return "/portal/bills/bill?faces-redirect=true&bill=" + bill;
    }

    private UUID id() {
        return UrlValues.required(UrlValues.id(bill));
    }

    public @Nullable InvoiceDetails getDetails() {
        return details;
    }

    public List<PaidPart> getPaid() {
        return paid;
    }

    /** The payment online that was begun last; null when there is none. */
    public @Nullable AttemptRow getLatest() {
        return latest;
    }

    public boolean isRunning() {
        return latest != null && latest.isRunning();
    }

    /** By when the hospital answers; null while nobody says that the bill is wrong. */
    public @Nullable LocalDate getAnswerBy() {
        return answerBy;
    }

    public boolean isOffered() {
        return offered;
    }

    /** Whether the bank is to keep the way of paying for next time. */
    public boolean isKeep() {
        return keep;
    }

    public void setKeep(boolean keep) {
        this.keep = keep;
    }

    public String getBill() {
        return bill;
    }

    public void setBill(@Nullable String bill) {
        this.bill = bill == null ? this.bill : bill;
    }

    public String getAmount() {
        return amount;
    }

    public void setAmount(@Nullable String amount) {
        this.amount = amount == null ? "" : amount;
    }

    public String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words == null ? "" : words;
    }
}
