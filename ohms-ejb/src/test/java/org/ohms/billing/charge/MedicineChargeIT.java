package org.ohms.billing.charge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ohms.billing.Office.CLERK;
import static org.ohms.billing.Office.refused;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.staff;
import static org.ohms.testing.Hospital.use;

import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.inject.spi.CDI;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.billing.Office;
import org.ohms.billing.invoice.InvoiceCorrecting;
import org.ohms.billing.invoice.InvoiceDrafting;
import org.ohms.billing.invoice.InvoiceLineRow;
import org.ohms.billing.price.PriceCatalogue;
import org.ohms.billing.price.PriceDraft;
import org.ohms.billing.price.PriceScope;
import org.ohms.pharmacy.Counter;
import org.ohms.pharmacy.Shelf;
import org.ohms.pharmacy.dispensing.DispenseReturns;
import org.ohms.pharmacy.dispensing.MedicationDispensed;
import org.ohms.pharmacy.dispensing.MedicationReturned;
import org.ohms.pharmacy.dispensing.ReturnKind;
import org.ohms.pharmacy.dispensing.TakeBack;
import org.ohms.pharmacy.stock.StockDesk;
import org.ohms.scheduling.Clinic;
import org.ohms.scheduling.place.PlaceId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.page.PageRequest;
import org.ohms.testing.Hospital;
import org.ohms.testing.Sight;

@DisplayName("A medicine that was handed over")
class MedicineChargeIT {
    private static final PageRequest ALL = new PageRequest(0, 200);

    private final Counter counter = new Counter();
    private final Shelf shelf = counter.shelf;
    private final PatientId patient = counter.ward.patient;

    @BeforeEach
    void prices() {
        assertThat(Office.imbalance()).isZero();
    }

    /** Told in a transaction of its own. */
    private static boolean tell(Object news) {
        return Hospital.asSystem(() -> {
            CDI.current().getBeanManager().getEvent().fire(news);
            return true;
        });
    }

    /** Fourteen tablets of a medicine that costs what this code says. */
    private UUID handedOver(@Nullable String priceCode) {
        if (priceCode != null) {
            shelf.costs(priceCode);
        }
        var lot = shelf.receives("DX-2291", 68, 100);
        var dispense = counter.of(counter.prescribes(0));
        counter.verifies(dispense);
        counter.picks(dispense, false, counter.line(lot, 14, "DX-2291"));
        counter.labels(dispense);
        counter.handsOver(dispense);
        return dispense;
    }

    private List<ChargeRow> open() {
        return as(CLERK, () -> use(ChargeDesk.class).open(patient));
    }

    private ChargeRow charge(UUID id) {
        return as(CLERK, () -> use(ChargeDesk.class).charge(id));
    }

    private List<UUID> cameBack() {
        return as(CLERK, () -> use(ChargeDesk.class).cameBack(ALL)).rows().stream()
                .filter(row -> row.patient().equals(patient))
                .map(ChargeRow::id)
                .toList();
    }

    private TakeBack back(UUID dispense, String quantity) {
        var pick = counter.details(dispense).picks().get(0).id();
        return new TakeBack(
                UUID.randomUUID(),
                dispense,
                pick,
                ReturnKind.BROUGHT_BACK,
                new BigDecimal(quantity),
                "It was not needed");
    }

    private void comesBack(UUID dispense, String quantity) {
        var wanted = back(dispense, quantity);
        as(shelf.pharmacist, () -> use(DispenseReturns.class).takeBack(wanted));
        as(shelf.pharmacist, () -> use(DispenseReturns.class).takeBack(wanted));
    }

    private UUID line(UUID invoice) {
        return Office.invoice(invoice).lines().stream()
                .map(InvoiceLineRow::id)
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("is one charge with its price and where it is from, however often and from how many places it is told")
    void once() throws Exception {
        var dispense = handedOver(Office.TABLET);
        var told = new MedicationDispensed(
                dispense,
                UUID.randomUUID(),
                patient,
                shelf.item,
                new BigDecimal("14"),
                Hospital.clock().instant());

        var outcomes = Office.race(
                shelf.pharmacist,
                Stream.<Callable<?>>generate(() -> () -> tell(told)).limit(20).toList());

        assertThat(outcomes).hasSize(20).containsOnly("done");
        assertThat(open()).singleElement().satisfies(row -> {
            assertThat(row.source()).isEqualTo(ChargeSource.DISPENSE);
            assertThat(row.sourceId()).isEqualTo(dispense);
            assertThat(row.quantity()).isEqualTo(new BigDecimal("14"));
            assertThat(row.day()).isEqualTo(Shelf.today());
            // 14 times 0.3333 is 4.6662, and 7.5 percent of 4.67 is 0.35025
            assertThat(row.amounts().net().amount()).isEqualByComparingTo("4.67");
            assertThat(row.total().amount()).isEqualByComparingTo("5.02");
        });
    }

    @Test
    @DisplayName("is not charged without a price code, and waits on the list with one that no price list knows")
    void withoutAPrice() {
        handedOver(null);
        assertThat(open()).isEmpty();

        var other = new MedicineChargeIT();
        other.handedOver("T-NOBODY-KNOWS-IT");
        assertThat(other.open())
                .singleElement()
                .satisfies(row -> assertThat(row.isPriced()).isFalse());
    }

    @Test
    @DisplayName("and partly comes back costs less while its charge waits, and nothing once all of it is back")
    void comesBackBeforeItIsBilled() {
        var dispense = handedOver(Office.TABLET);
        var charge = open().get(0).id();

        comesBack(dispense, "4.5");

        assertThat(open()).singleElement().satisfies(row -> {
            assertThat(row.quantity()).isEqualTo(new BigDecimal("9.5"));
            assertThat(row.isCameBack()).isFalse();
            // 9.5 times 0.3333 is 3.16635
            assertThat(row.amounts().net().amount()).isEqualByComparingTo("3.17");
        });
        comesBack(dispense, "9.5");

        assertThat(open()).isEmpty();
        assertThat(charge(charge).state()).isEqualTo(ChargeState.STRUCK);
        assertThat(as(CLERK, () -> use(ChargeDesk.class).changes(charge)))
                .hasSize(2)
                .allSatisfy(change -> {
                    assertThat(change.returned()).isTrue();
                    assertThat(change.reason()).isEmpty();
                })
                .extracting(ChargeChangeRow::quantity)
                .containsExactlyInAnyOrder(new BigDecimal("14"), new BigDecimal("9.5"));
    }

    @Test
    @DisplayName("and comes back after it was billed is marked, and billed anew for less once its line is credited")
    void comesBackAfterItWasBilled() {
        var dispense = handedOver(Office.TABLET);
        var charge = open().get(0).id();
        var invoice = Office.draft(patient, charge);
        Office.issue(invoice);

        comesBack(dispense, "4");

        assertThat(cameBack()).containsExactly(charge);
        assertThat(charge(charge).quantity()).isEqualTo(new BigDecimal("14"));
        assertThat(charge(charge).back()).isEqualTo(new BigDecimal("4"));
        as(CLERK, () -> use(InvoiceCorrecting.class).credit(invoice, List.of(line(invoice)), "Four came back", true));

        assertThat(cameBack()).isEmpty();
        assertThat(open()).singleElement().satisfies(row -> {
            assertThat(row.quantity()).isEqualTo(new BigDecimal("10"));
            assertThat(row.isCameBack()).isFalse();
        });
        Office.issue(Office.draft(patient, charge));
        assertThat(Office.imbalance()).isZero();
    }

    @Test
    @DisplayName("and was credited for good is asked about no more")
    void creditedForGood() {
        var dispense = handedOver(Office.TABLET);
        var charge = open().get(0).id();
        var invoice = Office.draft(patient, charge);
        Office.issue(invoice);
        comesBack(dispense, "14");

        as(CLERK, () -> use(InvoiceCorrecting.class).credit(invoice, null, "All came back", false));

        assertThat(cameBack()).isEmpty();
        assertThat(open()).isEmpty();
    }

    @Test
    @DisplayName("and comes back while its invoice is a draft is not issued until it is left out")
    void comesBackMeanwhile() {
        var dispense = handedOver(Office.TABLET);
        var draft = Office.draft(patient, open().get(0).id(), Office.charge(patient, Office.VISIT, 1));
        comesBack(dispense, "4");

        assertThat(refused(CLERK, () -> {
                    Office.issue(draft);
                    return null;
                }))
                .containsExactly("charge.came-back");
        var medicine = Office.invoice(draft).lines().stream()
                .filter(line -> line.code().equals(Office.TABLET))
                .findFirst()
                .orElseThrow();
        as(CLERK, () -> use(InvoiceDrafting.class).leaveOut(draft, medicine.id()));
        Office.issue(draft);

        assertThat(open())
                .singleElement()
                .satisfies(row -> assertThat(row.quantity()).isEqualTo(new BigDecimal("10")));
    }

    @Test
    @DisplayName("and was corrected by hand is left to a person, and goes onto no invoice until then")
    void correctedByHand() {
        var dispense = handedOver(Office.TABLET);
        var row = open().get(0);
        as(
                CLERK,
                () -> use(ChargeDesk.class)
                        .correct(row.id(), row.version(), Office.BLOOD, BigDecimal.ONE, "It is sold as one pack"));
        var seen = charge(row.id()).version();
        comesBack(dispense, "4");

        assertThat(charge(row.id()).quantity()).isEqualTo(BigDecimal.ONE);
        assertThat(refused(CLERK, () -> {
                    use(ChargeDesk.class).strike(row.id(), seen, "Not knowing what came back");
                    return null;
                }))
                .containsExactly("common.changed-meanwhile");
        assertThat(charge(row.id()).isCameBack()).isTrue();
        assertThat(refused(CLERK, () -> use(InvoiceDrafting.class).draft(patient, List.of(row.id()))))
                .containsExactly("charge.came-back");
        as(
                CLERK,
                () -> use(ChargeDesk.class)
                        .correct(
                                row.id(),
                                charge(row.id()).version(),
                                Office.TABLET,
                                new BigDecimal("10"),
                                "Ten of them were kept"));

        assertThat(charge(row.id()).isCameBack()).isFalse();
        Office.issue(Office.draft(patient, row.id()));
    }

    @Test
    @DisplayName("is neither billed for what came back nor taken off twice when both happen at once")
    void raced() throws Exception {
        var dispense = handedOver(Office.TABLET);
        var charge = open().get(0).id();
        var told = new MedicationReturned(
                UUID.randomUUID(),
                dispense,
                patient,
                shelf.item,
                new BigDecimal("4"),
                false,
                shelf.pharmacistsAccount,
                Hospital.clock().instant());

        var outcomes = Office.race(
                staff(shelf.pharmacistsAccount, "patient.search", "charge.read", "invoice.read", "invoice.issue"),
                Stream.<Callable<?>>concat(
                                Stream.<Callable<?>>generate(() -> () -> tell(told))
                                        .limit(12),
                                Stream.<Callable<?>>of(
                                        () -> use(InvoiceDrafting.class).draft(patient, List.of(charge))))
                        .toList());

        assertThat(outcomes.subList(0, 12)).containsOnly("done");
        var now = charge(charge);
        if (now.isOpen() || now.back().signum() == 0) {
            assertThat(now.quantity()).isEqualTo(new BigDecimal("10"));
        } else {
            assertThat(now.quantity()).isEqualTo(new BigDecimal("14"));
            assertThat(now.back()).isEqualTo(new BigDecimal("4"));
        }
        assertThat(Hospital.count("select count(*) from ohms.charge_return where charge_id = '" + charge + "'"))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("shows no charge to whoever hands it over, and what came back to nobody outside the office")
    void walls() throws Exception {
        comesBack(handedOver(Office.TABLET), "1");

        assertThatThrownBy(
                        () -> as(shelf.pharmacist, () -> use(ChargeDesk.class).cameBack(ALL)))
                .isInstanceOf(EJBAccessException.class);
        try (var sight = Sight.of(shelf.pharmacist)) {
            assertThat(sight.count("select count(*) from ohms.charge")).isZero();
            assertThat(sight.count("select count(*) from ohms.charge_return")).isZero();
        }
        try (var sight = Sight.of(CLERK)) {
            assertThat(sight.count("select count(*) from ohms.charge_return")).isPositive();
        }
    }

    @Test
    @DisplayName("costs what holds at the place where the shelf stands, and what everybody pays where nobody said")
    void atAPlace() {
        var place = new Clinic().place();
        var keeper = staff("price.read", "price.manage");
        var list = as(keeper, () -> use(PriceCatalogue.class).draft(new PriceScope(null, place.value())));
        as(
                keeper,
                () -> use(PriceCatalogue.class)
                        .put(list, new PriceDraft(Office.TABLET, "Tablet there", null, new BigDecimal("0.50"), null)));
        as(keeper, () -> use(PriceCatalogue.class).publish(list, Shelf.today()));
        as(shelf.pharmacist, () -> use(StockDesk.class).standsAt(shelf.place, place));

        handedOver(Office.TABLET);

        assertThat(open()).singleElement().satisfies(row -> {
            assertThat(row.name()).isEqualTo("Tablet there");
            assertThat(row.total().amount()).isEqualByComparingTo("7");
        });
        assertThat(refused(shelf.pharmacist, () -> {
                    use(StockDesk.class).standsAt(null, new PlaceId(UUID.randomUUID()));
                    return null;
                }))
                .containsExactlyInAnyOrder("common.required", "common.not-found");
    }
}
