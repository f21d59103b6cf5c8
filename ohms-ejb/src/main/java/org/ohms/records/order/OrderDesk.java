package org.ohms.records.order;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.ohms.compliance.access.Clearance;
import org.ohms.records.chart.ChartPen;
import org.ohms.records.chart.Charts;
import org.ohms.records.coding.Rules;
import org.ohms.records.encounter.EncounterLookup;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.Uuids;
import org.ohms.shared.page.Page;
import org.ohms.shared.page.PageRequest;

/** Orders for the patients in one's care. */
@Stateless
public class OrderDesk {
    @Inject
    ChartPen pen;

    @Inject
    Charts charts;

    @Inject
    Orders orders;

    @Inject
    EncounterLookup encounters;

    /** Those that wait first, then the newest. */
    @RolesAllowed("chart.read")
    public Page<OrderRow> of(PatientId patient, PageRequest page) {
        pen.open(patient);
        return orders.of(patient, page);
    }

    @RolesAllowed("order.write")
    public UUID place(PlaceOrder wanted) {
        pen.open(wanted.patient());
        var refusals = new Refusals();
        var what = Rules.concept(wanted.what(), "what", refusals);
        var reason = Rules.optional(wanted.reason(), "reason", Rules.TEXT, refusals);
        var remark = Rules.optional(wanted.remark(), "remark", Rules.TEXT, refusals);
        Rules.chosen(wanted.category(), "category", refusals);
        refusals.throwIfAny(DomainException.Kind.INVALID);
        var encounter = wanted.encounter();
        var own = Optional.ofNullable(wanted.sensitivity()).orElse(Clearance.N);
        var label = encounter == null ? own : own.and(encounters.label(wanted.patient(), encounter));
        var order = new ServiceRequest(
                Uuids.v7(pen.now()),
                wanted,
                Optional.ofNullable(wanted.category()).orElse(OrderCategory.LABORATORY),
                Optional.ofNullable(wanted.priority()).orElse(OrderPriority.ROUTINE),
                what,
                new OrderWords(what.text(), reason, remark),
                label,
                pen.me(),
                pen.now());
        charts.add(order);
        pen.wrote(wanted.patient(), "ServiceRequest", order.id());
        return order.id();
    }

    /** It is not wanted any more. */
    @RolesAllowed("order.write")
    public void revoke(PatientId patient, UUID order, long version) {
        pen.open(patient, "ServiceRequest", order);
        charts.locked(ServiceRequest.class, patient, order, version).end(OrderStatus.REVOKED, pen.me(), pen.now());
        charts.keep();
        pen.wrote(patient, "ServiceRequest", order);
    }

    /** What was to be done without a result is done. */
    @RolesAllowed({"order.write", "result.write"})
    public void done(PatientId patient, UUID order, long version) {
        pen.open(patient, "ServiceRequest", order);
        charts.locked(ServiceRequest.class, patient, order, version).end(OrderStatus.COMPLETED, pen.me(), pen.now());
        charts.keep();
        pen.wrote(patient, "ServiceRequest", order);
    }
}
