package org.ohms.web.billing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.invoice.InvoiceRow;
import org.ohms.billing.invoice.InvoiceSending;
import org.ohms.billing.payment.Payer;
import org.ohms.billing.payment.PaymentDesk;
import org.ohms.billing.payment.PaymentMethod;
import org.ohms.billing.payment.TakePayment;
import org.ohms.web.shared.Person;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;
import org.omnifaces.util.Faces;

/** How an invoice is paid at the desk, beside the invoice: money that is taken now, a link by text, or parts. */
@Named
@ViewScoped
@ShowsRefusals
public class InvoiceTakingView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String WAY = "way";
    private static final String LINK = "LINK";
    private static final String PARTS = "PARTS";

    @Inject
    transient PaymentDesk payments;

    @Inject
    transient InvoiceSending sending;

    @Inject
    transient Person person;

    @Inject
    transient Toasts toasts;

    private final UUID attempt = UUID.randomUUID();
    private final ArrayList<String> ways = new ArrayList<>();
    private @Nullable UUID invoice;
    private boolean insurerOwes;
    private String amount = "";
    private Payer payer = Payer.PATIENT;
    private String chosen = PaymentMethod.TERMINAL.name();
    private String reference = "";

    /** Lays the ways out that are open for this invoice and for whoever looks at it. */
    public void begin(InvoiceRow row) {
        invoice = row.id();
        ways.clear();
        if (row.isDraft() || row.corrects() != null) {
            return;
        }
        var figures = row.figures();
        insurerOwes = figures.insurerOpen().amount().signum() > 0;
        amount = figures.isOpen() ? Amounts.typed(figures.open()) : "";
        if (person.may("payment.take") && (figures.isOpen() || insurerOwes)) {
            Arrays.stream(PaymentMethod.values())
                    .filter(PaymentMethod::isAtTheDesk)
                    .map(PaymentMethod::name)
                    .forEach(ways::add);
            // most is paid at the terminal
            ways.remove(chosen);
            ways.add(0, chosen);
        }
        if (figures.isOpen() && person.may("payment.take")) {
            ways.add(LINK);
        }
        if (figures.isOpen() && person.may("invoice.settle")) {
            ways.add(PARTS);
        }
        if (!ways.isEmpty() && !ways.contains(chosen)) {
            chosen = ways.get(0);
        }
    }

    /** Takes the money; with the link chosen, the same key sends the link, and parts are agreed on in their own form. */
    public @Nullable String take() {
        choose();
        if (LINK.equals(chosen)) {
            return sendLink();
        }
        if (PARTS.equals(chosen)) {
            return null;
        }
        payments.take(new TakePayment(
                id(), attempt, payer, PaymentMethod.valueOf(chosen), Amounts.read(amount, "amount"), reference));
        return done("billing.payment.taken");
    }

    /** Texts the patient where the bill is paid. */
    public String sendLink() {
        choose();
        sending.text(id(), attempt);
        return done("billing.invoice.texted");
    }

    /** What the page sent, as far as it was offered. */
    private void choose() {
        var said = Faces.getRequestParameter(WAY);
        if (said != null && ways.contains(said)) {
            chosen = said;
        }
    }

    private String done(String text) {
        toasts.say(text);
        return "/staff/billing/invoice?faces-redirect=true&invoice=" + id();
    }

    private UUID id() {
        if (invoice == null) {
            throw new IllegalStateException("no invoice was opened");
        }
        return invoice;
    }

    public boolean isChosen(String way) {
        return way.equals(chosen);
    }

    /** Each by the name of its method, or what else can be done about an open bill. */
    public List<String> getWays() {
        return ways;
    }

    public boolean isTaking() {
        return ways.contains(PaymentMethod.TERMINAL.name());
    }

    public boolean isLinking() {
        return ways.contains(LINK);
    }

    public boolean isInParts() {
        return ways.contains(PARTS);
    }

    public boolean isInsurerOwes() {
        return insurerOwes;
    }

    public Payer[] getPayers() {
        return Payer.values();
    }

    public String getAmount() {
        return amount;
    }

    public void setAmount(@Nullable String amount) {
        this.amount = amount == null ? "" : amount;
    }

    public Payer getPayer() {
        return payer;
    }

    public void setPayer(@Nullable Payer payer) {
        this.payer = payer == null ? Payer.PATIENT : payer;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(@Nullable String reference) {
        this.reference = reference == null ? "" : reference;
    }
}
