package org.ohms.web.billing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.gateway.DemoCheckout;
import org.ohms.billing.gateway.DemoPayment;
import org.ohms.billing.gateway.TestCard;
import org.ohms.web.shared.ShowsRefusals;
import org.omnifaces.util.Faces;

/** The page of the demonstration's bank: it knows an amount and three test cards, and nobody types a number. */
@Named
@ViewScoped
@ShowsRefusals
public class DemoBankView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient DemoCheckout bank;

    private String payment = "";
    private TestCard card = TestCard.PAYS;
    private transient @Nullable DemoPayment details;

    public void load() {
        details = bank.payment(payment).orElse(null);
    }

    public void pay() throws IOException {
        Faces.getExternalContext().redirect(bank.pay(payment, card));
    }

    public @Nullable DemoPayment getDetails() {
        return details;
    }

    public TestCard[] getCards() {
        return TestCard.values();
    }

    public String getPayment() {
        return payment;
    }

    public void setPayment(@Nullable String payment) {
        this.payment = payment == null ? this.payment : payment;
    }

    public TestCard getCard() {
        return card;
    }

    public void setCard(@Nullable TestCard card) {
        this.card = card == null ? TestCard.PAYS : card;
    }
}
