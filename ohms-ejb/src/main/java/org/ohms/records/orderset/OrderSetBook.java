package org.ohms.records.orderset;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.records.coding.Rules;
import org.ohms.records.order.OrderCategory;
import org.ohms.records.order.OrderPriority;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.id.Uuids;

/** The hospital says what is often ordered together. */
@Stateless
public class OrderSetBook {
    private static final int MOST_LINES = 40;
    private static final int LONGEST_NAME = 100;

    @Inject
    OrderSets sets;

    @Inject
    CurrentActor current;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Those that can be ordered, by their names. */
    @RolesAllowed({"order.write", "order-set.write"})
    public List<OrderSetRow> standing() {
        return sets.standing();
    }

    /** @throws DomainException INVALID with everything that is wrong; REFUSED when somebody retired it meanwhile */
    @RolesAllowed("order-set.write")
    public UUID publish(PublishOrderSet request) {
        var replaces = request.replaces();
        if (replaces != null) {
            sets.locked(replaces).retire(clock.instant());
            sets.keep();
        }
        var refusals = new Refusals();
        var name = Optional.ofNullable(Rules.optional(request.name(), "name", LONGEST_NAME, refusals))
                .orElse("");
        refusals.when(name.isEmpty(), Refusal.of(CommonRefusal.REQUIRED).at("name"))
                .when(
                        !name.isEmpty() && sets.isTaken(name),
                        Refusal.of(OrderSetRefusal.NAME_TAKEN).at("name"));
        var items = items(request.lines(), refusals);
        refusals.throwIfAny(DomainException.Kind.INVALID);
        var now = clock.instant();
        var set = new OrderSet(Uuids.v7(now), name, current.account(), now);
        sets.add(
                set,
                items.stream()
                        .map(item -> new OrderSetItem(Uuids.v7(now), set.id(), item))
                        .toList());
        audit.object("OrderSet", set.id());
        return set.id();
    }

    /** Nobody orders it any more. */
    @RolesAllowed("order-set.write")
    public void retire(UUID id) {
        sets.locked(id).retire(clock.instant());
        sets.keep();
        audit.object("OrderSet", id);
    }

    private static List<OrderSetRow.Item> items(List<OrderSetLine> lines, Refusals refusals) {
        var items = new ArrayList<OrderSetRow.Item>();
        for (var line = 1; line <= lines.size(); line++) {
            var draft = lines.get(line - 1);
            if (draft.isEmpty()) {
                continue;
            }
            var wrong = new Refusals();
            var what = Rules.concept(draft.what(), "what", wrong);
            var remark = Rules.optional(draft.remark(), "remark", Rules.LINE, wrong);
            if (!wrong.isEmpty()) {
                refusals.add(
                        Refusal.of(OrderSetRefusal.LINE_BY_HALF).at("lines").with("line", line));
            } else {
                items.add(new OrderSetRow.Item(
                        items.size() + 1,
                        Optional.ofNullable(draft.category()).orElse(OrderCategory.LABORATORY),
                        Optional.ofNullable(draft.priority()).orElse(OrderPriority.ROUTINE),
                        what,
                        remark));
            }
        }
        refusals.when(
                        items.isEmpty() && refusals.isEmpty(),
                        Refusal.of(OrderSetRefusal.EMPTY).at("lines"))
                .when(
                        items.size() > MOST_LINES,
                        Refusal.of(OrderSetRefusal.TOO_MANY).at("lines").with("max", MOST_LINES));
        return items;
    }
}
