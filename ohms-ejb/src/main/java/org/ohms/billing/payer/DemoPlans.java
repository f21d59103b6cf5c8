package org.ohms.billing.payer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the insurers of the demonstration sell; all of them are made up. */
@ApplicationScoped
public class DemoPlans {
    @Inject
    Payers payers;

    @Inject
    Clock clock;

    /** A plan and who sells it. */
    public record Sold(UUID payer, UUID plan) {}

    /** Writes the insurers and their plans down. */
    public List<Sold> sell() {
        return List.of(
                sold("Harbour Mutual Health", "DEMO-HMH", Connection.DEMO, "Harbour Choice", FilingCode.PPO),
                sold("Lighthouse Community Plan", "DEMO-LCP", Connection.DEMO, "Lighthouse Basic", FilingCode.HMO),
                sold("Ropewalk Insurance", null, Connection.NONE, "Ropewalk Classic", FilingCode.COMMERCIAL));
    }

    private Sold sold(String name, @Nullable String number, Connection by, String plan, FilingCode sort) {
        var known = payers.named(name);
        if (known.isPresent()) {
            return new Sold(
                    known.get().id(), payers.plansOf(known.get().id()).get(0).id());
        }
        var payer = new Payer(
                new PayerDraft(name, number, "1 Quay Street", "Boston", "MA", "02110", "US", null, by, true),
                clock.instant());
        payers.add(payer);
        var sells = new InsurancePlan(payer.id(), new PlanDraft(plan, sort, true), clock.instant());
        payers.add(sells);
        return new Sold(payer.id(), sells.id());
    }
}
