package org.ohms.pharmacy.stock;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.ohms.identity.account.AccountDirectory;
import org.ohms.prescribing.prescription.ClinicalDrugLookup;
import org.ohms.prescribing.prescription.ClinicalDrugRow;
import org.ohms.prescribing.prescription.DoseUnit;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.Uuids;
import org.ohms.shared.start.DemoDataWanted;
import org.ohms.shared.time.HospitalDay;

/** The shelves of the demonstration hospital: lots that last, one that expires soon, and medicines that run low. */
@ApplicationScoped
class DemoStock {
    private static final String PHARMACIST = "pharmacist@demo.ohms";

    private record Lot(String ingredient, String number, int days, int quantity, BigDecimal unitCost) {
        Lot(String ingredient, String number, int days, int quantity, String unitCost) {
            this(ingredient, number, days, quantity, new BigDecimal(unitCost));
        }
    }

    private record Kept(String ingredient, DoseUnit unit, String shelf, int reorderAt, String priceCode) {}

    private static final List<Kept> KEPT = List.of(
            new Kept("Doxycycline", DoseUnit.CAPSULE, "C4", 60, "MED-DOXY-100"),
            new Kept("Metformin", DoseUnit.TABLET, "A1", 200, "MED-METF-1000"),
            new Kept("Lisinopril", DoseUnit.TABLET, "A3", 100, "MED-LISI-20"),
            new Kept("Omeprazole", DoseUnit.CAPSULE, "B2", 100, "MED-OMEP-20"),
            new Kept("Bisoprolol", DoseUnit.TABLET, "A4", 60, "MED-BISO-5"),
            new Kept("Acetaminophen", DoseUnit.TABLET, "D1", 400, "MED-PARA-500"),
            new Kept("Warfarin", DoseUnit.TABLET, "B5", 100, "MED-WARF-3"),
            new Kept("Morphine", DoseUnit.TABLET, "Safe", 20, "MED-MORPH-10"));

    private static final List<Lot> LOTS = List.of(
            new Lot("Doxycycline", "DX-2291", 68, 10, "0.41"),
            new Lot("Doxycycline", "DX-3118", 310, 220, "0.41"),
            new Lot("Metformin", "MF-5520", 218, 480, "0.06"),
            new Lot("Lisinopril", "LS-0417", 400, 300, "0.09"),
            new Lot("Omeprazole", "OM-7731", 24, 56, "0.1150"),
            new Lot("Omeprazole", "OM-8102", 520, 84, "0.1150"),
            new Lot("Bisoprolol", "BS-1190", 150, 40, "0.08"),
            new Lot("Acetaminophen", "AC-6602", 600, 1000, "0.0185"),
            new Lot("Warfarin", "WF-4402", 96, 60, "0.13"),
            new Lot("Morphine", "MO-0031", 365, 40, "0.62"));

    @Inject
    Stock stock;

    @Inject
    StockLedger ledger;

    @Inject
    ClinicalDrugLookup drugs;

    @Inject
    AccountDirectory accounts;

    @Inject
    HospitalDay hospital;

    @Inject
    Clock clock;

    void fill(@Observes @Priority(334) DemoDataWanted wanted) {
        accounts.byEmail(PHARMACIST).ifPresent(this::fill);
    }

    private void fill(AccountId pharmacist) {
        var now = clock.instant();
        var place = new StockPlace(Uuids.v7(now), "Main pharmacy", now);
        stock.add(place);
        for (var kept : KEPT) {
            drugs.ofIngredient(kept.ingredient()).stream().findFirst().ifPresent(drug -> {
                keep(kept, drug);
                LOTS.stream()
                        .filter(lot -> lot.ingredient().equals(kept.ingredient()))
                        .forEach(lot -> receive(lot, drug, place.id(), pharmacist));
            });
        }
    }

    private void keep(Kept kept, ClinicalDrugRow drug) {
        var item = new StockItem(drug, kept.unit(), clock.instant());
        item.keep(kept.shelf(), null, BigDecimal.valueOf(kept.reorderAt()), kept.priceCode());
        stock.add(item);
    }

    private void receive(Lot wanted, ClinicalDrugRow drug, UUID place, AccountId pharmacist) {
        var now = clock.instant();
        var lot = new StockLot(
                Uuids.v7(now), drug.id(), wanted.number(), hospital.today(now).plusDays(wanted.days()));
        stock.add(lot);
        ledger.enter(
                StockEntry.received(
                        Uuids.v7(now), lot.id(), place, BigDecimal.valueOf(wanted.quantity()), wanted.unitCost()),
                pharmacist);
    }
}
