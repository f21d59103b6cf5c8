package org.ohms.web.billing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.gateway.JointPayment;
import org.ohms.billing.gateway.OnlinePayment;
import org.ohms.billing.gateway.OpenBill;
import org.ohms.billing.gateway.PaymentTogether;
import org.ohms.billing.gateway.SavedMethodRow;
import org.ohms.billing.payment.OwnPayments;
import org.ohms.shared.money.Money;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.UrlValues;
import org.omnifaces.util.Faces;

/** Several bills paid at once: choosing them, the sum, the bank, and what became of it. */
@Named
@ViewScoped
@ShowsRefusals
public class PayTogetherView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient PaymentTogether together;

    @Inject
    transient OnlinePayment online;

    @Inject
    transient OwnPayments payments;

    private String payment = "";
    private final HashMap<UUID, Boolean> chosen = new HashMap<>();
    private @Nullable BigDecimal sum;
    private String currency = "";
    private boolean offered;
    private boolean keep;
    private transient List<OpenBill> open = List.of();
    private transient @Nullable JointPayment known;

    /** What became of the payment in the address; without one, all that can be paid is chosen, but for what is disputed. */
    public void load() {
        offered = online.isOffered();
        if (!payment.isEmpty()) {
            known = together.of(UrlValues.required(UrlValues.id(payment)));
            return;
        }
        open = together.open();
        open.stream()
                .filter(one -> !one.waiting())
                .forEach(one -> chosen.putIfAbsent(one.bill().id(), !one.bill().isDisputed()));
    }

    /** Shows what they come to together. */
    public @Nullable String add() {
        var total = together.sum(wanted());
        sum = total.amount();
        currency = total.currency().getCurrencyCode();
        return null;
    }

    /** Goes to the page of the bank; when that does not answer, this page says so. */
    public @Nullable String pay() throws IOException {
        return toTheBank(together.begin(wanted(), seen(), keep));
    }

    /** Pays with what the bank keeps; it asks for a page only where it has a question. */
    public @Nullable String payWith(SavedMethodRow method) throws IOException {
        return toTheBank(together.beginWith(wanted(), seen(), method.id()));
    }

    /** Goes on with a payment that was begun. */
    public @Nullable String goOn() throws IOException {
        return toTheBank(UrlValues.required(UrlValues.id(payment)));
    }

    private @Nullable String toTheBank(UUID attempt) throws IOException {
        var opened = online.open(attempt);
        var page = opened.page();
        if (page.isEmpty() || !opened.isRunning()) {
            return "/portal/bills/together?faces-redirect=true&payment=" + attempt;
        }
        Faces.getExternalContext().redirect(page);
        return null;
    }

    /** Sends the receipt as a document. */
    public void printReceipt() throws IOException {
        var shown = known;
        var made = shown == null ? null : shown.payment();
        if (made != null) {
            Faces.sendFile(payments.print(made.id()), "receipt.pdf", true);
        }
    }

    private List<UUID> wanted() {
        return chosen.entrySet().stream()
                .filter(one -> Boolean.TRUE.equals(one.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private Money seen() {
        var total = getSum();
        return total == null ? together.sum(wanted()) : total;
    }

    /** What they come to; null until somebody has asked. */
    public @Nullable Money getSum() {
        return sum == null ? null : Money.of(sum, currency);
    }

    /** The bills that are to be paid now. */
    public List<OpenBill> getTaken() {
        return open.stream()
                .filter(one -> Boolean.TRUE.equals(chosen.get(one.bill().id())))
                .toList();
    }

    public List<OpenBill> getOpen() {
        return open;
    }

    public Map<UUID, Boolean> getChosen() {
        return chosen;
    }

    /** The payment in the address; null while bills are chosen. */
    public @Nullable JointPayment getKnown() {
        return known;
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

    public String getPayment() {
        return payment;
    }

    public void setPayment(@Nullable String payment) {
        this.payment = payment == null ? this.payment : payment;
    }
}
