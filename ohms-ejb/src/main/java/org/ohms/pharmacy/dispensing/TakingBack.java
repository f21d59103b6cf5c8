package org.ohms.pharmacy.dispensing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.ohms.compliance.access.AccountNames;
import org.ohms.pharmacy.stock.MovementKind;
import org.ohms.pharmacy.stock.MovementReason;
import org.ohms.pharmacy.stock.StockEntry;
import org.ohms.pharmacy.stock.StockLedger;
import org.ohms.records.chart.Charts;
import org.ohms.records.coding.Rules;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.id.AccountId;

/** Takes back what was given: into quarantine, or to the shelf when it never left the counter. */
@ApplicationScoped
class TakingBack {
    @Inject
    EntityManager entities;

    @Inject
    Charts charts;

    @Inject
    Dispenses dispenses;

    @Inject
    StockLedger ledger;

    @Inject
    AccountNames accounts;

    /** What came back of a dispense, the first first. */
    List<ReturnRow> of(UUID dispense) {
        var found = found(dispense);
        var names = accounts.of(
                found.stream().map(DispenseReturn::takenBy).distinct().toList());
        return found.stream()
                .map(one -> one.row(names.getOrDefault(one.takenBy(), "")))
                .toList();
    }

    private List<DispenseReturn> found(UUID dispense) {
        return entities.createQuery(
                        "select r from DispenseReturn r where r.dispense = :dispense order by r.takenAt, r.id",
                        DispenseReturn.class)
                .setParameter("dispense", dispense)
                .getResultList();
    }

    /** Empty when the same return was written before. */
    Optional<MedicationReturned> take(MedicationDispense dispense, TakeBack wanted, AccountId by, Instant now) {
        var refusals = new Refusals();
        Rules.chosen(wanted.pick(), "pick", refusals);
        Rules.chosen(wanted.kind(), "kind", refusals);
        Rules.chosen(wanted.quantity(), "quantity", refusals);
        var why = Rules.required(wanted.why(), "why", refusals);
        var quantity = Objects.requireNonNullElse(wanted.quantity(), BigDecimal.ONE);
        refusals.when(
                quantity.signum() <= 0,
                Refusal.of(CommonRefusal.OUT_OF_RANGE)
                        .at("quantity")
                        .with("min", "0.0001")
                        .with("max", dispense.given()));
        refusals.throwIfAny(DomainException.Kind.INVALID);
        var kind = Objects.requireNonNull(wanted.kind());
        var item = dispense.item();
        if (dispense.state() != DispenseState.HANDED_OVER || item == null) {
            throw DomainException.refused(DispenseRefusal.NOT_NOW);
        }
        if (dispense.controlled()) {
            throw DomainException.refused(DispenseRefusal.CONTROLLED_STAYS);
        }
        if (ledger.knows(wanted.once())) {
            return Optional.empty();
        }
        var pick = dispenses.given(dispense.id()).stream()
                .filter(one -> one.id().equals(wanted.pick()))
                .findFirst()
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
        var before = found(dispense.id()).stream()
                .filter(one -> one.pick().equals(pick.id()))
                .map(DispenseReturn::quantity)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (before.add(quantity).compareTo(pick.quantity()) > 0) {
            throw DomainException.refused(DispenseRefusal.TOO_MUCH_BACK);
        }
        charts.add(new DispenseReturn(wanted.once(), pick, kind, quantity, why, by, now));
        var reversed = kind == ReturnKind.REVERSED;
        ledger.enter(
                new StockEntry(
                        wanted.once(),
                        MovementKind.RETURN,
                        pick.lot(),
                        pick.place(),
                        reversed ? quantity : BigDecimal.ZERO,
                        reversed ? BigDecimal.ZERO : quantity,
                        reversed ? MovementReason.REVERSED : MovementReason.BROUGHT_BACK,
                        null,
                        dispense.id(),
                        null),
                by);
        return Optional.of(new MedicationReturned(
                wanted.once(), dispense.id(), dispense.patient(), item, quantity, reversed, by, now));
    }
}
