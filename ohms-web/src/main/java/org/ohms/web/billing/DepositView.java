package org.ohms.web.billing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.payment.AllocationRow;
import org.ohms.billing.payment.DepositDesk;
import org.ohms.billing.payment.DepositDetails;
import org.ohms.billing.payment.ReceiptPaper;
import org.ohms.billing.payment.RefundDesk;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;
import org.ohms.web.shared.UrlValues;
import org.omnifaces.util.Faces;

/** One deposit: what became of it, and what is done with the rest. */
@Named
@ViewScoped
@ShowsRefusals
public class DepositView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient DepositDesk desk;

    @Inject
    transient RefundDesk refunds;

    @Inject
    transient ReceiptPaper receipts;

    @Inject
    transient Toasts toasts;

    private String deposit = "";
    private final UUID attempt = UUID.randomUUID();
    private final HashMap<UUID, String> parts = new HashMap<>();
    private String refundAmount = "";
    private String refundReason = "";
    private transient @Nullable DepositDetails details;

    public void load() {
        var found = desk.deposit(id());
        details = found;
        found.proposals()
                .forEach(one -> parts.putIfAbsent(
                        one.invoice().id(), one.amount().isZero() ? "" : Amounts.typed(one.amount())));
    }

    /** Takes of it what stands beside each invoice. */
    public String allocate() {
        var wanted = new HashMap<UUID, BigDecimal>();
        parts.forEach((invoice, typed) -> {
            var part = Amounts.read(typed, "amount");
            if (part != null) {
                wanted.put(invoice, part);
            }
        });
        desk.allocate(id(), attempt, wanted);
        return done("billing.deposit.allocated.done");
    }

    /** Takes an allocation back. */
    public String release(AllocationRow row) {
        desk.release(row.id());
        return done("billing.deposit.released.done");
    }

    public String refund() {
        refunds.refund(id(), Amounts.read(refundAmount, "amount"), refundReason);
        return done("billing.refund.done");
    }

    /** Sends the receipt as a document. */
    public void print() throws IOException {
        Faces.sendFile(receipts.print(id()), "receipt.pdf", true);
    }

    private String done(String text) {
        toasts.say(text);
        return "/staff/billing/deposit?faces-redirect=true&deposit=" + deposit;
    }

    private UUID id() {
        return UrlValues.required(UrlValues.id(deposit));
    }

    public @Nullable DepositDetails getDetails() {
        return details;
    }

    public Map<UUID, String> getParts() {
        return parts;
    }

    public String getDeposit() {
        return deposit;
    }

    public void setDeposit(@Nullable String deposit) {
        this.deposit = deposit == null ? this.deposit : deposit;
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
}
