package org.ohms.web.billing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.plan.OwnPlans;
import org.ohms.billing.plan.PlanRow;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;
import org.ohms.web.shared.UrlValues;

/** Paying a bill in parts; beside the bill. */
@Named
@ViewScoped
@ShowsRefusals
public class OwnPlanView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient OwnPlans plans;

    @Inject
    transient Toasts toasts;

    private String bill = "";
    private @Nullable Integer parts = 2;
    private int most;
    private transient @Nullable PlanRow plan;

    public void load() {
        plan = plans.of(id()).orElse(null);
        most = plans.mostParts();
    }

    public String agree() {
        plans.agree(id(), parts);
        toasts.say("billing.own.plan.agreed");
        return "/portal/bills/bill?faces-redirect=true&bill=" + bill;
    }

    private UUID id() {
        return UrlValues.required(UrlValues.id(bill));
    }

    /** Whether the hospital lets patients agree on it by themselves. */
    public boolean isOffered() {
        return most > 0;
    }

    public List<Integer> getChoices() {
        return IntStream.rangeClosed(2, Math.max(2, most)).boxed().toList();
    }

    public String getBill() {
        return bill;
    }

    public void setBill(@Nullable String bill) {
        this.bill = bill == null ? this.bill : bill;
    }

    public @Nullable PlanRow getPlan() {
        return plan;
    }

    public @Nullable Integer getParts() {
        return parts;
    }

    public void setParts(@Nullable Integer parts) {
        this.parts = parts;
    }
}
