package org.ohms.records.orderset;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ohms.records.chart.ChartPen;
import org.ohms.records.order.OrderDesk;
import org.ohms.records.order.PlaceOrder;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;

/** Orders what stands in a set, all of it or some, for a patient in one's care. */
@Stateless
public class OrderSetDesk {
    @Inject
    ChartPen pen;

    @Inject
    OrderSets sets;

    @Inject
    OrderDesk desk;

    /**
     * Places each chosen order of the set; all of them or none.
     *
     * @throws DomainException NOT_FOUND for a set that was retired, INVALID when nothing was chosen
     */
    @RolesAllowed("order.write")
    public List<UUID> place(PlaceOrderSet request) {
        pen.open(request.patient());
        var id = request.set();
        var set = (id == null ? Optional.<OrderSetRow>empty() : sets.standing(id))
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
        var chosen = set.items().stream()
                .filter(item -> request.places().contains(item.place()))
                .toList();
        if (chosen.isEmpty()) {
            throw DomainException.invalid(
                    Refusal.of(OrderSetRefusal.NOTHING_CHOSEN).at("places"));
        }
        var placed = chosen.stream()
                .map(item -> desk.place(new PlaceOrder(
                        request.patient(),
                        null,
                        item.category(),
                        item.priority(),
                        item.what(),
                        request.reason(),
                        item.remark(),
                        null)))
                .toList();
        pen.wrote(request.patient(), "OrderSet", set.id());
        return placed;
    }
}
