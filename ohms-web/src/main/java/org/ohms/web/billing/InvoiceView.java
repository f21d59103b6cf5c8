package org.ohms.web.billing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.invoice.InvoiceCorrecting;
import org.ohms.billing.invoice.InvoiceDesk;
import org.ohms.billing.invoice.InvoiceDetails;
import org.ohms.billing.invoice.InvoiceDrafting;
import org.ohms.billing.invoice.InvoiceLineRow;
import org.ohms.billing.invoice.InvoicePaper;
import org.ohms.billing.invoice.InvoiceRow;
import org.ohms.billing.invoice.InvoiceSending;
import org.ohms.billing.payment.PaymentDesk;
import org.ohms.billing.payment.PaymentRow;
import org.ohms.billing.payment.ReceiptPaper;
import org.ohms.billing.payment.RefundDesk;
import org.ohms.billing.payment.RefundRow;
import org.ohms.billing.payment.SharedPart;
import org.ohms.billing.share.ShareRow;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;
import org.ohms.web.shared.UrlValues;
import org.omnifaces.util.Faces;

/** One invoice: who pays what, its lines, what is booked on it, and what is done next. */
@Named
@ViewScoped
@ShowsRefusals
public class InvoiceView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient InvoiceDesk desk;

    @Inject
    transient InvoiceDrafting drafting;

    @Inject
    transient InvoiceCorrecting correcting;

    @Inject
    transient PaymentDesk payments;

    @Inject
    transient RefundDesk refunds;

    @Inject
    transient InvoicePaper paper;

    @Inject
    transient InvoiceSending sending;

    @Inject
    transient ReceiptPaper receipts;

    @Inject
    transient ShareWords shareWords;

    @Inject
    transient Toasts toasts;

    private String invoice = "";
    private long version;
    private final HashMap<UUID, String> insurerParts = new HashMap<>();
    private final UUID attempt = UUID.randomUUID();
    private String reason = "";
    private boolean again = true;
    private final HashMap<UUID, Boolean> credited = new HashMap<>();
    private String refundAmount = "";
    private String refundReason = "";
    private String refundOf = "";
    private transient @Nullable InvoiceDetails details;
    private @Nullable LocalDate answerBy;
    private transient List<PaymentRow> paid = List.of();
    private transient List<SharedPart> shared = List.of();
    private transient List<RefundRow> given = List.of();

    public void load() {
        var found = desk.invoice(id());
        details = found;
        version = found.row().version();
        answerBy = found.row().isDisputed() ? desk.answerBy(id()) : null;
        if (!found.row().isDraft()) {
            paid = payments.of(id());
            shared = payments.parts(id());
            given = refunds.of(id());
        }
        found.lines().forEach(line -> insurerParts.put(line.id(), Amounts.typed(line.insurerPart())));
    }

    /** Keeps what the insurer is asked for, line by line. */
    public String keep() {
        var parts = new HashMap<UUID, BigDecimal>();
        insurerParts.forEach((line, typed) -> {
            var part = Amounts.read(typed, "insurerPart");
            parts.put(line, part == null ? BigDecimal.ZERO : part);
        });
        drafting.askInsurer(id(), parts);
        return done("billing.invoice.kept");
    }

    /** Parts the draft anew by the coverage and what was agreed with the payer. */
    public String shareByCoverage() {
        drafting.shareByCoverage(id());
        return done("billing.share.again.done");
    }

    /** Why the patient pays what of a line; null where no payer is asked. */
    public @Nullable ShareRow share(InvoiceLineRow line) {
        var known = details;
        return known == null ? null : known.shares().get(line.id());
    }

    /** The same in words. */
    public String why(InvoiceLineRow line) {
        var share = share(line);
        return share == null ? "" : shareWords.of(share);
    }

    public String leaveOut(InvoiceLineRow line) {
        drafting.leaveOut(id(), line.id());
        return done("billing.invoice.leftOut");
    }

    public String drop() {
        drafting.drop(id());
        toasts.say("billing.invoice.dropped");
        return "/staff/billing/charges?faces-redirect=true";
    }

    public String issue() {
        drafting.issue(id(), version);
        return done("billing.invoice.issued");
    }

    /** By when the patient is to be answered; null while nobody says that the invoice is wrong. */
    public @Nullable LocalDate getAnswerBy() {
        return answerBy;
    }

    /** Mails the patient where the bill is read and paid. */
    public String sendCopy() {
        sending.mail(id(), attempt);
        return done("billing.invoice.mailed");
    }

    public String refund() {
        refunds.refund(
                UrlValues.required(UrlValues.id(refundOf)), Amounts.read(refundAmount, "refundAmount"), refundReason);
        return done("billing.refund.done");
    }

    public String credit() {
        var wanted = credited.entrySet().stream()
                .filter(one -> Boolean.TRUE.equals(one.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        correcting.credit(id(), wanted, reason, again);
        return done("billing.invoice.credited");
    }

    public String dispute() {
        correcting.dispute(id(), reason);
        return done("billing.invoice.disputed");
    }

    public String settle() {
        correcting.settleDispute(id());
        return done("billing.invoice.settled");
    }

    public String writeOff() {
        correcting.writeOff(id(), reason);
        return done("billing.invoice.writtenOff");
    }

    /** Sends it as a document to print. */
    public void print() throws IOException {
        Faces.sendFile(paper.print(id()), "invoice.pdf", true);
    }

    /** Sends the receipt of a payment as a document. */
    public void printReceipt(PaymentRow payment) throws IOException {
        Faces.sendFile(receipts.print(payment.id()), "receipt.pdf", true);
    }

    private String done(String text) {
        toasts.say(text);
        return "/staff/billing/invoice?faces-redirect=true&invoice=" + invoice;
    }

    private UUID id() {
        return UrlValues.required(UrlValues.id(invoice));
    }

    public @Nullable InvoiceDetails getDetails() {
        return details;
    }

    public @Nullable InvoiceRow getRow() {
        return details == null ? null : details.row();
    }

    public List<PaymentRow> getPaid() {
        return paid;
    }

    /** What it has of payments for several invoices at once, or made ahead. */
    public List<SharedPart> getShared() {
        return shared;
    }

    public List<RefundRow> getGiven() {
        return given;
    }

    /** Those of which something can be given back. */
    public List<PaymentRow> getRefundable() {
        return paid.stream().filter(PaymentRow::isRefundable).toList();
    }

    public Map<UUID, String> getInsurerParts() {
        return insurerParts;
    }

    public Map<UUID, Boolean> getCredited() {
        return credited;
    }

    public String getInvoice() {
        return invoice;
    }

    public void setInvoice(@Nullable String invoice) {
        this.invoice = invoice == null ? this.invoice : invoice;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }

    public boolean isAgain() {
        return again;
    }

    public void setAgain(boolean again) {
        this.again = again;
    }

    public String getRefundAmount() {
        return refundAmount;
    }

    public void setRefundAmount(@Nullable String refundAmount) {
        this.refundAmount = refundAmount == null ? "" : refundAmount;
    }

    public String getRefundReason() {
        return refundReason;
    }

    public void setRefundReason(@Nullable String refundReason) {
        this.refundReason = refundReason == null ? "" : refundReason;
    }

    public String getRefundOf() {
        return refundOf;
    }

    public void setRefundOf(@Nullable String refundOf) {
        this.refundOf = refundOf == null ? "" : refundOf;
    }
}
