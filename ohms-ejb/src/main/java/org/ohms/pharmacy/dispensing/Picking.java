package org.ohms.pharmacy.dispensing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.pharmacy.stock.LotRow;
import org.ohms.pharmacy.stock.Stock;
import org.ohms.pharmacy.stock.StockEntry;
import org.ohms.pharmacy.stock.StockItemRow;
import org.ohms.pharmacy.stock.StockLedger;
import org.ohms.prescribing.prescription.PrescriptionWords;
import org.ohms.records.coding.Rules;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.time.HospitalDay;

/** Takes a medicine from the shelf for somebody: the right one, from the lot that expires first, each pack read. */
@ApplicationScoped
class Picking {
    @Inject
    Dispenses dispenses;

    @Inject
    Stock stock;

    @Inject
    StockLedger ledger;

    @Inject
    HospitalDay hospital;

    @Inject
    CounterSettings settings;

    /** The stocked medicines a prescription may be filled from: the very one first. */
    List<StockItemRow> choices(PrescriptionWords words) {
        var found = stock.ofIngredient(words.medicine());
        var exact = found.stream().filter(item -> isTheVeryOne(item, words)).toList();
        return !exact.isEmpty() ? exact : words.strength() == null ? found : List.of();
    }

    /** Lots of a medicine with what to take of each so that the first to expire goes first. */
    List<PickProposal> proposal(UUID item, BigDecimal due, LocalDate today) {
        var open = due;
        var proposals = new ArrayList<PickProposal>();
        for (var lot : stock.lots(item)) {
            if (lot.onHand().signum() <= 0) {
                continue;
            }
            var take = lot.isSound(today) ? lot.free().min(open).max(BigDecimal.ZERO) : BigDecimal.ZERO;
            open = open.subtract(take);
            proposals.add(new PickProposal(lot, take));
        }
        return List.copyOf(proposals);
    }

    void pick(MedicationDispense dispense, PrescriptionWords words, PickMedicine wanted, AccountId by, Instant now) {
        var refusals = new Refusals();
        Rules.chosen(wanted.item(), "item", refusals);
        refusals.when(
                wanted.lines().isEmpty(), Refusal.of(CommonRefusal.REQUIRED).at("lines"));
        refusals.when(
                wanted.lines().stream().anyMatch(line -> line.quantity().signum() <= 0),
                Refusal.of(CommonRefusal.OUT_OF_RANGE)
                        .at("lines")
                        .with("min", 0)
                        .with("max", dispense.due()));
        var reason = Rules.optional(wanted.reason(), "reason", Rules.LINE, refusals);
        refusals.throwIfAny(DomainException.Kind.INVALID);
        var item = item(wanted.item(), words, dispense, reason);
        var lots = lots(item, wanted.lines());
        var quantity = quantity(dispense, wanted);
        insistOnFirstToExpire(item.id(), wanted.lines(), reason, hospital.today(now));
        for (var line : wanted.lines()) {
            insistOnScan(line, lots, item);
            ledger.reserve(line.lot(), line.place(), line.quantity());
            dispenses.add(new DispensePick(dispense, line, by, now));
        }
        dispense.pick(item.id(), quantity, reason, settings.toBeLabelled(now), by, now);
        dispenses.keep();
    }

    /** What was set aside goes back to the shelf. */
    void putBack(MedicationDispense dispense) {
        for (var pick : dispenses.setAside(dispense.id())) {
            pick.putBack();
            ledger.free(pick.lot(), pick.place(), pick.quantity());
        }
    }

    /** What was set aside leaves the house; a line of the ledger has the id of the pick, so it is written once. */
    void give(MedicationDispense dispense, AccountId by) {
        for (var pick : dispenses.setAside(dispense.id())) {
            pick.give();
            ledger.enter(
                    StockEntry.dispensed(
                            pick.id(),
                            pick.lot(),
                            pick.place(),
                            pick.quantity(),
                            dispense.id(),
                            dispense.witnessedBy()),
                    by);
        }
    }

    private StockItemRow item(
            @Nullable UUID id, PrescriptionWords words, MedicationDispense dispense, @Nullable String reason) {
        var item = choices(words).stream()
                .filter(choice -> choice.id().equals(id))
                .findFirst()
                .orElseThrow(() -> DomainException.refused(DispenseRefusal.OTHER_MEDICINE));
        if (item.unit() != dispense.unit()) {
            throw DomainException.refused(DispenseRefusal.OTHER_UNIT);
        }
        if (reason == null && !isTheVeryOne(item, words)) {
            throw DomainException.invalid(Refusal.of(CommonRefusal.REQUIRED).at("reason"));
        }
        return item;
    }

    private static boolean isTheVeryOne(StockItemRow item, PrescriptionWords words) {
        return plain(item.name()).equals(plain(words.whole()));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s,]+", "");
    }

    private Map<UUID, LotRow> lots(StockItemRow item, List<PickLine> lines) {
        var lots = new HashMap<UUID, LotRow>();
        var seen = new HashSet<String>();
        for (var line : lines) {
            var level = stock.level(line.lot(), line.place());
            if (!level.item().equals(item.id())) {
                throw DomainException.refused(DispenseRefusal.OTHER_MEDICINE);
            }
            if (!seen.add(line.lot() + ":" + line.place())) {
                throw DomainException.refused(DispenseRefusal.LOT_TWICE);
            }
            lots.put(line.lot(), level);
        }
        return lots;
    }

    private static BigDecimal quantity(MedicationDispense dispense, PickMedicine wanted) {
        var sum = wanted.lines().stream().map(PickLine::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(dispense.due()) > 0) {
            throw DomainException.refused(DispenseRefusal.TOO_MUCH);
        }
        if (sum.compareTo(dispense.due()) < 0 && !wanted.part()) {
            throw DomainException.refused(DispenseRefusal.TOO_LITTLE);
        }
        return sum;
    }

    /** Whoever leaves a sound lot that expires before one that is taken says why. */
    private void insistOnFirstToExpire(UUID item, List<PickLine> lines, @Nullable String reason, LocalDate today) {
        if (reason != null) {
            return;
        }
        var taken = new HashMap<String, BigDecimal>();
        lines.forEach(line -> taken.put(line.lot() + ":" + line.place(), line.quantity()));
        var left = false;
        LocalDate leftExpires = LocalDate.MAX;
        for (var lot : stock.lots(item)) {
            var took = taken.getOrDefault(lot.lot() + ":" + lot.place(), BigDecimal.ZERO);
            if (took.signum() > 0 && left && leftExpires.isBefore(lot.expires())) {
                throw DomainException.refused(DispenseRefusal.FIRST_TO_EXPIRE);
            }
            if (lot.isSound(today) && lot.free().compareTo(took) > 0 && !left) {
                left = true;
                leftExpires = lot.expires();
            }
        }
    }

    private static void insistOnScan(PickLine line, Map<UUID, LotRow> lots, StockItemRow item) {
        var lot = lots.get(line.lot());
        if (lot == null || !ScannedCode.names(line.scanned(), lot.number(), item.gtin())) {
            throw DomainException.refused(DispenseRefusal.OTHER_LOT);
        }
    }
}
