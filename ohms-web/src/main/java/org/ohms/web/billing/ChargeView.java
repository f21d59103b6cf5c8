package org.ohms.web.billing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.charge.ChargeChangeRow;
import org.ohms.billing.charge.ChargeDesk;
import org.ohms.billing.charge.ChargeDiscount;
import org.ohms.billing.charge.ChargeRow;
import org.ohms.billing.charge.DiscountDesk;
import org.ohms.billing.price.PriceRow;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;
import org.ohms.web.shared.UrlValues;
import org.ohms.web.shared.Words;

/** One charge: where it is from, what it costs and why, and what it was before. */
@Named
@ViewScoped
@ShowsRefusals
public class ChargeView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient ChargeDesk desk;

    @Inject
    transient DiscountDesk discounts;

    @Inject
    transient Words words;

    @Inject
    transient Toasts toasts;

    private String charge = "";
    private long version;
    private String code = "";
    private @Nullable BigDecimal quantity = BigDecimal.ONE;
    private String reason = "";
    private String why = "";
    private final DiscountForm discount = new DiscountForm();
    private String withdrawReason = "";
    private transient @Nullable ChargeRow row;
    private transient List<ChargeChangeRow> changes = List.of();
    private transient List<PriceRow> prices = List.of();

    public void load() {
        var found = desk.charge(id());
        row = found;
        changes = desk.changes(id());
        version = found.version();
        code = found.isPriced() ? found.code() : "";
        quantity = found.quantity();
    }

    /** What may be chosen; for those who may correct. */
    public List<PriceRow> getPrices() {
        if (prices.isEmpty()) {
            prices = desk.prices();
        }
        return prices;
    }

    public String correct() {
        desk.correct(id(), version, code, quantity, reason);
        toasts.say("billing.charge.corrected");
        return here();
    }

    public String strike() {
        desk.strike(id(), version, why);
        toasts.say("billing.charge.struck");
        return "/staff/billing/charges?faces-redirect=true";
    }

    /** Takes something off, or asks for a second person to agree. */
    public String giveDiscount() {
        var found = known();
        discounts.give(
                found.patient(), List.of(found.id()), discount.getKind(), discount.amount(), discount.getReason());
        toasts.say("billing.discount.given");
        return here();
    }

    public String agreeDiscount() {
        discounts.agree(id(), version);
        toasts.say("billing.discount.agreed");
        return here();
    }

    public String declineDiscount() {
        discounts.decline(id(), version);
        toasts.say("billing.discount.declined");
        return here();
    }

    public String withdrawDiscount() {
        discounts.withdraw(id(), version, withdrawReason);
        toasts.say("billing.discount.withdrawn");
        return here();
    }

    /** How much a discount takes off, in words. */
    public String off(ChargeDiscount off) {
        return switch (off.kind()) {
            case PERCENT -> words.of("billing.discount.percent", off.figureText());
            case EACH -> words.of("billing.discount.each", off.figureText(), currency());
            case WHOLE -> words.of("billing.discount.whole", off.figureText(), currency());
        };
    }

    private String currency() {
        var price = known().unitPrice();
        return price == null ? "" : price.currency().getCurrencyCode();
    }

    private String here() {
        return "/staff/billing/charge?faces-redirect=true&charge=" + charge;
    }

    private ChargeRow known() {
        var found = row;
        if (found == null) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
        return found;
    }

    private UUID id() {
        return UrlValues.required(UrlValues.id(charge));
    }

    /** The text key of what to do about what came back, or was struck out of the chart. */
    public String getBackText() {
        var found = row;
        if (found == null) {
            return "";
        }
        return "billing.charge." + (found.isFromChart() ? "withdrawn" : "back")
                + (found.isOpen() ? ".open" : ".billed");
    }

    public @Nullable ChargeRow getRow() {
        return row;
    }

    public List<ChargeChangeRow> getChanges() {
        return changes;
    }

    public String getCharge() {
        return charge;
    }

    public void setCharge(@Nullable String charge) {
        this.charge = charge == null ? this.charge : charge;
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

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }

    public DiscountForm getDiscount() {
        return discount;
    }

    public String getWithdrawReason() {
        return withdrawReason;
    }

    public void setWithdrawReason(@Nullable String withdrawReason) {
        this.withdrawReason = withdrawReason == null ? "" : withdrawReason;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(@Nullable String why) {
        this.why = why == null ? "" : why;
    }
}
