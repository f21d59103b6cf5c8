package org.ohms.records.compare;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import org.ohms.identity.account.AccountDirectory;
import org.ohms.shared.start.DemoDataWanted;

/** A set of rules for the demonstration hospital, so that its charts show a marked change. It is nobody's clinical rule. */
@ApplicationScoped
class DemoRules {
    private static final String CHIEF = "cmo@demo.ohms";

    @Inject
    ChangeRules rules;

    @Inject
    AccountDirectory accounts;

    void publish(@Observes @Priority(325) DemoDataWanted wanted) {
        accounts.byEmail(CHIEF)
                .ifPresent(chief -> rules.publish(
                        "To show how a change is marked",
                        List.of(new ChangeRule(
                                "4548-4",
                                "HbA1c",
                                "%",
                                ChangeMeasure.FIGURE,
                                new BigDecimal("0.5"),
                                183,
                                "Invented for the demonstration; no clinical rule")),
                        0,
                        chief));
    }
}
