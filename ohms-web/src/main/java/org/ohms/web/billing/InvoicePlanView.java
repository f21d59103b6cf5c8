package org.ohms.web.billing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.dunning.DunningDesk;
import org.ohms.billing.plan.PlanDesk;
import org.ohms.billing.plan.PlanRow;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;
import org.ohms.web.shared.UrlValues;

/** What was agreed on about an invoice, and when somebody was reminded of it; beside the invoice. */
@Named
@ViewScoped
@ShowsRefusals
public class InvoicePlanView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient PlanDesk desk;

    @Inject
    transient DunningDesk dunning;

    @Inject
    transient Toasts toasts;

    private String invoice = "";
    private @Nullable Integer parts = 3;
    private String first = "";
    private transient @Nullable PlanRow plan;
    private transient List<DunningDesk.Reminder> reminders = List.of();

    public void load() {
        plan = desk.of(id()).orElse(null);
        reminders = dunning.of(id());
    }

    public String agree() {
        desk.agree(id(), parts, UrlValues.day(first).orElse(null));
        toasts.say("billing.plan.agreed");
        return here();
    }

    public String end() {
        desk.end(id());
        toasts.say("billing.plan.ended");
        return here();
    }

    private String here() {
        return "/staff/billing/invoice?faces-redirect=true&invoice=" + invoice;
    }

    private UUID id() {
        return UrlValues.required(UrlValues.id(invoice));
    }

    public String getInvoice() {
        return invoice;
    }

    public void setInvoice(@Nullable String invoice) {
        this.invoice = invoice == null ? this.invoice : invoice;
    }

    public @Nullable PlanRow getPlan() {
        return plan;
    }

    public List<DunningDesk.Reminder> getReminders() {
        return reminders;
    }

    public @Nullable Integer getParts() {
        return parts;
    }

    public void setParts(@Nullable Integer parts) {
        this.parts = parts;
    }

    public String getFirst() {
        return first;
    }

    public void setFirst(@Nullable String first) {
        this.first = first == null ? "" : first;
    }
}
