package org.ohms.web.billing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.coverage.CoverageRow;
import org.ohms.billing.payer.PayerBook;
import org.ohms.billing.payer.PayerRow;
import org.ohms.billing.payer.PlanRow;

/** Payers that can be chosen, each alone and with each of its plans. */
@ApplicationScoped
public class PayerChoices {
    @Inject
    PayerBook payers;

    /** A payer with one of its plans, or without. */
    public record Choice(String value, String name) {}

    /** @param stands the coverage whose payer and plan stay among them */
    List<Choice> with(@Nullable CoverageRow stands) {
        var found = new ArrayList<Choice>();
        var active = payers.choices();
        var plans = payers.plansOf(active.stream().map(PayerRow::id).toList());
        active.forEach(payer -> {
            found.add(new Choice(CoverageForm.choice(payer.id(), null), payer.name()));
            plans.stream()
                    .filter(plan -> plan.payer().equals(payer.id()) && plan.active())
                    .map((PlanRow plan) ->
                            new Choice(CoverageForm.choice(payer.id(), plan.id()), payer.name() + " · " + plan.name()))
                    .forEach(found::add);
        });
        if (stands != null) {
            var value = CoverageForm.choice(stands.payer(), stands.plan());
            if (found.stream().noneMatch(one -> one.value().equals(value))) {
                found.add(new Choice(value, stands.name()));
            }
        }
        return List.copyOf(found);
    }
}
