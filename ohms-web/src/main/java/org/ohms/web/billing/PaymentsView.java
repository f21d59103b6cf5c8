package org.ohms.web.billing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.gateway.GatewayDayRow;
import org.ohms.billing.gateway.GatewayDesk;
import org.ohms.billing.gateway.GatewayRefundRow;
import org.ohms.billing.payment.DrawerDesk;
import org.ohms.billing.payment.DrawerRow;
import org.ohms.billing.payment.PaymentDesk;
import org.ohms.billing.payment.PaymentRow;
import org.ohms.billing.payment.RefundDesk;
import org.ohms.billing.payment.RefundRow;
import org.ohms.billing.payment.SlipDesk;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.web.shared.PagedList;
import org.ohms.web.shared.Person;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;

/** What came in lately, one's own drawer, and refunds that wait for a second person. */
@Named
@ViewScoped
@ShowsRefusals
public class PaymentsView extends PagedList<PaymentRow> {
    private static final long serialVersionUID = 1L;
    private static final String HERE = "/staff/billing/payments?faces-redirect=true";

    @Inject
    transient PaymentDesk desk;

    @Inject
    transient DrawerDesk drawers;

    @Inject
    transient RefundDesk refunds;

    @Inject
    transient GatewayDesk gateway;

    @Inject
    transient SlipDesk slipDesk;

    @Inject
    transient Person person;

    @Inject
    transient Toasts toasts;

    private String change = "";
    private String counted = "";
    private final HashMap<UUID, String> slips = new HashMap<>();
    private transient List<PaymentRow> withoutSlip = List.of();
    private transient List<RefundRow> waiting = List.of();
    private transient List<GatewayRefundRow> failed = List.of();
    private transient List<DrawerRow> shifts = List.of();
    private transient List<GatewayDayRow> days = List.of();
    private transient @Nullable DrawerRow drawer;

    public void load() {
        show(desk.latest(wanted()));
        drawer = drawers.mine().orElse(null);
        withoutSlip = slipDesk.missing();
        waiting = person.may("refund.approve") ? refunds.waiting() : List.of();
        failed = person.may("refund.approve") ? gateway.failed() : List.of();
        shifts = person.may("ledger.read") ? drawers.latest() : List.of();
        days = person.may("ledger.read") ? gateway.days() : List.of();
    }

    /** What was paid online on the last days, here and at the gateway. */
    public List<GatewayDayRow> getDays() {
        return days;
    }

    public String open() {
        drawers.open(Amounts.read(change, "change"));
        toasts.say("billing.drawer.opened");
        return HERE;
    }

    public String close() {
        var known = drawer;
        if (known == null) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
        var closed = drawers.close(known.id(), Amounts.read(counted, "counted"));
        toasts.say(closed.isOff() ? "billing.drawer.closed.off" : "billing.drawer.closed");
        return HERE;
    }

    /** Enters what the slip of a payment says. */
    public String enterSlip(PaymentRow row) {
        slipDesk.enter(row.id(), slips.get(row.id()));
        toasts.say("billing.slip.entered");
        return HERE;
    }

    /** Payments at a terminal whose slip nobody has entered yet. */
    public List<PaymentRow> getWithoutSlip() {
        return withoutSlip;
    }

    public Map<UUID, String> getSlips() {
        return slips;
    }

    public String approve(RefundRow row) {
        refunds.approve(row.id());
        toasts.say("billing.refund.paid");
        return HERE;
    }

    public String decline(RefundRow row) {
        refunds.decline(row.id());
        toasts.say("billing.refund.declined");
        return HERE;
    }

    public String paidOtherwise(GatewayRefundRow row) {
        gateway.paidOtherwise(row.id());
        toasts.say("billing.gateway.otherwise.done");
        return HERE;
    }

    /** What the gateway could not give back. */
    public List<GatewayRefundRow> getFailed() {
        return failed;
    }

    public List<RefundRow> getWaiting() {
        return waiting;
    }

    public List<DrawerRow> getShifts() {
        return shifts;
    }

    public @Nullable DrawerRow getDrawer() {
        return drawer;
    }

    public String getChange() {
        return change;
    }

    public void setChange(@Nullable String change) {
        this.change = change == null ? "" : change;
    }

    public String getCounted() {
        return counted;
    }

    public void setCounted(@Nullable String counted) {
        this.counted = counted == null ? "" : counted;
    }
}
