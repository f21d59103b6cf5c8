package org.ohms.web.billing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.charge.ChargeDesk;
import org.ohms.billing.charge.ChargeRow;
import org.ohms.billing.charge.DiscountDesk;
import org.ohms.billing.invoice.InvoiceDesk;
import org.ohms.billing.invoice.InvoiceDrafting;
import org.ohms.billing.invoice.PatientAccount;
import org.ohms.billing.price.PriceRow;
import org.ohms.shared.id.PatientId;
import org.ohms.web.shared.Person;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;
import org.ohms.web.shared.UrlValues;

/** What one patient was billed and is still to be billed. */
@Named
@ViewScoped
@ShowsRefusals
public class BillingAccountView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient InvoiceDesk invoices;

    @Inject
    transient ChargeDesk charges;

    @Inject
    transient InvoiceDrafting drafting;

    @Inject
    transient DiscountDesk discounts;

    @Inject
    transient Person person;

    @Inject
    transient Toasts toasts;

    private String patient = "";
    private final HashMap<UUID, Boolean> chosen = new HashMap<>();
    private final UUID entry = UUID.randomUUID();
    private final DiscountForm discount = new DiscountForm();
    private String code = "";
    private @Nullable BigDecimal quantity = BigDecimal.ONE;
    private String day = "";
    private transient @Nullable PatientAccount account;
    private transient List<ChargeRow> open = List.of();
    private transient List<PriceRow> prices = List.of();

    public void load() {
        account = invoices.of(id());
        open = person.may("charge.read") ? charges.open(id()) : List.of();
        open.stream()
                .filter(row -> row.isPriced() && !row.isCameBack() && !row.isWaiting())
                .forEach(row -> chosen.putIfAbsent(row.id(), true));
    }

    public String draft() {
        return "/staff/billing/invoice?faces-redirect=true&invoice=" + drafting.draft(id(), wanted());
    }

    /** Takes something off what is chosen: percent of each, or an amount off all of it. */
    public String giveDiscount() {
        discounts.give(id(), wanted(), discount.getKind(), discount.amount(), discount.getReason());
        toasts.say("billing.discount.given");
        return "/staff/billing/account?faces-redirect=true&patient=" + patient;
    }

    private List<UUID> wanted() {
        return chosen.entrySet().stream()
                .filter(one -> Boolean.TRUE.equals(one.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    public String enter() {
        charges.enter(id(), entry, code, quantity, UrlValues.day(day).orElse(null));
        toasts.say("billing.charge.entered");
        return "/staff/billing/account?faces-redirect=true&patient=" + patient;
    }

    private PatientId id() {
        return UrlValues.required(UrlValues.patient(patient));
    }

    public @Nullable PatientAccount getAccount() {
        return account;
    }

    public List<ChargeRow> getOpen() {
        return open;
    }

    public Map<UUID, Boolean> getChosen() {
        return chosen;
    }

    public DiscountForm getDiscount() {
        return discount;
    }

    /** What may be entered by hand; for those who may. */
    public List<PriceRow> getPrices() {
        if (prices.isEmpty()) {
            prices = charges.prices();
        }
        return prices;
    }

    public String getPatient() {
        return patient;
    }

    public void setPatient(@Nullable String patient) {
        this.patient = patient == null ? this.patient : patient;
    }

    public String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code == null ? "" : code;
    }

    public @Nullable BigDecimal getQuantity() {
        return quantity;
    }

    public void setQuantity(@Nullable BigDecimal quantity) {
        this.quantity = quantity;
    }

    public String getDay() {
        return day;
    }

    public void setDay(@Nullable String day) {
        this.day = day == null ? "" : day;
    }
}
