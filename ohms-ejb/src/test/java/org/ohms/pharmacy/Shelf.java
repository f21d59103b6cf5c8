package org.ohms.pharmacy;

import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.staff;
import static org.ohms.testing.Hospital.use;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.Actor;
import org.ohms.pharmacy.stock.KeepItem;
import org.ohms.pharmacy.stock.LotRow;
import org.ohms.pharmacy.stock.ReceiveStock;
import org.ohms.pharmacy.stock.StockDesk;
import org.ohms.pharmacy.stock.StockReading;
import org.ohms.prescribing.prescription.ClinicalDrugList;
import org.ohms.prescribing.prescription.DoseUnit;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.time.HospitalDay;
import org.ohms.testing.Hospital;

/** A shelf with one medicine that nobody else stocks, and a pharmacist in front of it. */
public final class Shelf {
    public static final String[] PHARMACIST = {
        "patient.search", "stock.read", "stock.write", "medication.dispense", "clinical-drug.manage"
    };

    public final AccountId pharmacistsAccount = new AccountId(UUID.randomUUID());
    public final Actor pharmacist = staff(pharmacistsAccount, PHARMACIST);
    public final String ingredient;
    public final UUID item;
    public final UUID place;

    public Shelf() {
        this("shelfamol " + UUID.randomUUID().toString().substring(0, 8), false);
    }

    /** A medicine of this ingredient, in tablets of 500 mg. */
    public Shelf(String ingredient, boolean controlled) {
        this.ingredient = ingredient;
        item = as(pharmacist, () -> {
            var drug = use(ClinicalDrugList.class).add(ingredient, "500 mg", "tablet", controlled);
            return use(StockDesk.class).stockItem(new KeepItem(drug, DoseUnit.TABLET, "C4", null, null, null));
        });
        place = as(
                pharmacist,
                () -> use(StockDesk.class)
                        .openPlace("Place " + UUID.randomUUID().toString().substring(0, 13)));
    }

    /** Billing finds what one of it costs under this code from now on. */
    public void costs(String priceCode) {
        as(pharmacist, () -> {
            var version = use(StockReading.class).item(item).item().version();
            use(StockDesk.class).keepItem(new KeepItem(item, null, "C4", null, null, priceCode), version);
        });
    }

    public static LocalDate today() {
        return use(HospitalDay.class).today(Hospital.clock().instant());
    }

    /** So many tablets of a lot that expires in so many days arrive. */
    public UUID receives(String lot, int days, int quantity) {
        return receives(lot, days, quantity, null);
    }

    /** They cost so much each. */
    public UUID receives(String lot, int days, int quantity, @Nullable String unitCost) {
        return as(
                pharmacist,
                () -> use(StockDesk.class)
                        .receive(new ReceiveStock(
                                UUID.randomUUID(),
                                item,
                                place,
                                lot,
                                today().plusDays(days),
                                BigDecimal.valueOf(quantity),
                                unitCost == null ? null : new BigDecimal(unitCost))));
    }

    public List<LotRow> lots() {
        return as(pharmacist, () -> use(StockReading.class).lots(item));
    }

    public LotRow lot(UUID id) {
        return lots().stream().filter(row -> row.lot().equals(id)).findFirst().orElseThrow();
    }
}
