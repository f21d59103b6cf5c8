package org.ohms.web.billing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.payment.DepositDesk;
import org.ohms.billing.payment.DepositRow;
import org.ohms.billing.payment.PaymentMethod;
import org.ohms.billing.payment.TakeDeposit;
import org.ohms.shared.id.PatientId;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;
import org.ohms.web.shared.UrlValues;

/** What one patient paid ahead, and takes more. */
@Named
@ViewScoped
@ShowsRefusals
public class PatientDepositsView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient DepositDesk desk;

    @Inject
    transient Toasts toasts;

    private String patient = "";
    private final UUID attempt = UUID.randomUUID();
    private String amount = "";
    private PaymentMethod method = PaymentMethod.TERMINAL;
    private String reference = "";
    private transient List<DepositRow> rows = List.of();

    public void load() {
        rows = desk.of(id());
    }

    public String take() {
        var deposit = desk.take(new TakeDeposit(id(), attempt, method, Amounts.read(amount, "amount"), reference));
        toasts.say("billing.deposit.taken");
        return "/staff/billing/deposit?faces-redirect=true&deposit=" + deposit;
    }

    private PatientId id() {
        return UrlValues.required(UrlValues.patient(patient));
    }

    public List<DepositRow> getRows() {
        return rows;
    }

    public List<PaymentMethod> getMethods() {
        return Arrays.stream(PaymentMethod.values())
                .filter(PaymentMethod::isAtTheDesk)
                .toList();
    }

    public String getPatient() {
        return patient;
    }

    public void setPatient(@Nullable String patient) {
        this.patient = patient == null ? this.patient : patient;
    }

    public String getAmount() {
        return amount;
    }

    public void setAmount(@Nullable String amount) {
        this.amount = amount == null ? "" : amount;
    }

    public PaymentMethod getMethod() {
        return method;
    }

    public void setMethod(@Nullable PaymentMethod method) {
        this.method = method == null ? this.method : method;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(@Nullable String reference) {
        this.reference = reference == null ? "" : reference;
    }
}
