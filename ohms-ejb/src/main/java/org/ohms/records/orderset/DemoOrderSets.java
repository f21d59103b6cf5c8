package org.ohms.records.orderset;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.identity.account.AccountDirectory;
import org.ohms.records.coding.CodeSystem;
import org.ohms.records.coding.Concept;
import org.ohms.records.order.OrderCategory;
import org.ohms.records.order.OrderPriority;
import org.ohms.shared.id.Uuids;
import org.ohms.shared.start.DemoDataWanted;

/** A set for the demonstration hospital. It is nobody's clinical advice. */
@ApplicationScoped
class DemoOrderSets {
    private static final String CHIEF = "cmo@demo.ohms";

    @Inject
    OrderSets sets;

    @Inject
    AccountDirectory accounts;

    @Inject
    Clock clock;

    void publish(@Observes @Priority(325) DemoDataWanted wanted) {
        var now = clock.instant();
        accounts.byEmail(CHIEF).ifPresent(chief -> {
            var set = new OrderSet(Uuids.v7(now), "Diabetes review", chief, now);
            sets.add(
                    set,
                    List.of(
                                    laboratory(1, "4548-4", "HbA1c"),
                                    laboratory(2, "9318-7", "Urine albumin ratio"),
                                    laboratory(3, "2823-3", "Potassium"),
                                    item(
                                            4,
                                            OrderCategory.NURSING,
                                            Concept.of("Look at the feet"),
                                            "Both, without shoes"))
                            .stream()
                            .map(item -> new OrderSetItem(Uuids.v7(now), set.id(), item))
                            .toList());
        });
    }

    private static OrderSetRow.Item laboratory(int place, String code, String name) {
        return item(place, OrderCategory.LABORATORY, Concept.of(CodeSystem.LOINC, code, name), null);
    }

    private static OrderSetRow.Item item(int place, OrderCategory category, Concept what, @Nullable String remark) {
        return new OrderSetRow.Item(place, category, OrderPriority.ROUTINE, what, remark);
    }
}
