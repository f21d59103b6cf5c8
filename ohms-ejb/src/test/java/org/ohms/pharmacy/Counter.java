package org.ohms.pharmacy;

import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.staff;
import static org.ohms.testing.Hospital.use;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.Actor;
import org.ohms.pharmacy.dispensing.CounselPoint;
import org.ohms.pharmacy.dispensing.DispenseDetails;
import org.ohms.pharmacy.dispensing.DispenseSeen;
import org.ohms.pharmacy.dispensing.Dispensing;
import org.ohms.pharmacy.dispensing.DispensingQueue;
import org.ohms.pharmacy.dispensing.HandOver;
import org.ohms.pharmacy.dispensing.Identifier;
import org.ohms.pharmacy.dispensing.PatientDispenses;
import org.ohms.pharmacy.dispensing.PickLine;
import org.ohms.pharmacy.dispensing.PickMedicine;
import org.ohms.pharmacy.dispensing.Receiver;
import org.ohms.pharmacy.dispensing.VerifyDispense;
import org.ohms.prescribing.Wanted;
import org.ohms.prescribing.drug.TestRules;
import org.ohms.prescribing.prescription.AlertReplies;
import org.ohms.prescribing.prescription.Prescribing;
import org.ohms.records.Ward;
import org.ohms.records.allergy.AllergyDesk;

/** A patient with a doctor in front of a shelf with a pharmacist behind it. */
public final class Counter {
    public static final Set<Identifier> TWO = Set.of(Identifier.NAME, Identifier.BIRTH_DATE);

    public final Ward ward = new Ward();
    public final Shelf shelf;
    public final Actor doctor = staff(
            ward.doctorsAccount,
            "patient.search",
            "chart.read",
            "prescription.write",
            "medicine.write",
            "allergy.write");

    public Counter() {
        this(new Shelf());
    }

    public Counter(Shelf shelf) {
        this.shelf = shelf;
        TestRules.bring();
        as(doctor, () -> use(AllergyDesk.class).noneKnown(ward.patient));
    }

    /** A tablet twice a day, for a week: fourteen. */
    public UUID prescribes(int repeats) {
        return prescribes(repeats, null);
    }

    /** The same, collected at a place outside. */
    public UUID prescribes(int repeats, @Nullable UUID collectAt) {
        return as(
                doctor,
                () -> use(Prescribing.class)
                        .signControlled(
                                Wanted.tablets(ward.patient, shelf.ingredient)
                                        .repeats(repeats)
                                        .collectedAt(collectAt)
                                        .wanted(),
                                new AlertReplies(Map.of(), true)));
    }

    /** What the doctor sees of it at the pharmacy. */
    public List<DispenseSeen> seen(UUID prescription) {
        return as(doctor, () -> use(PatientDispenses.class).of(ward.patient, prescription));
    }

    /** The last one of a prescription. */
    public UUID of(UUID prescription) {
        var all = seen(prescription);
        return all.get(all.size() - 1).row().id();
    }

    public DispenseDetails details(UUID dispense) {
        return as(shelf.pharmacist, () -> use(DispensingQueue.class).dispense(dispense));
    }

    public long version(UUID dispense) {
        return details(dispense).row().version();
    }

    public void verifies(UUID dispense) {
        as(
                shelf.pharmacist,
                () -> use(Dispensing.class).verify(new VerifyDispense(dispense, version(dispense), TWO, true)));
    }

    public PickLine line(UUID lot, int quantity, String scanned) {
        return new PickLine(lot, shelf.place, BigDecimal.valueOf(quantity), scanned);
    }

    public void picks(UUID dispense, boolean part, PickLine... lines) {
        as(
                shelf.pharmacist,
                () -> use(Dispensing.class)
                        .pick(new PickMedicine(dispense, version(dispense), shelf.item, List.of(lines), null, part)));
    }

    public void labels(UUID dispense) {
        as(shelf.pharmacist, () -> use(Dispensing.class).label(dispense, version(dispense)));
    }

    public HandOver toHerself(UUID dispense) {
        return new HandOver(
                dispense,
                version(dispense),
                Receiver.PATIENT,
                null,
                TWO,
                Set.of(CounselPoint.HOW_TO_TAKE, CounselPoint.MISSED_DOSE),
                false,
                "Asked about milk",
                "Ana Marin");
    }

    public void handsOver(UUID dispense) {
        var said = toHerself(dispense);
        as(shelf.pharmacist, () -> {
            use(Dispensing.class).handOver(said);
            return null;
        });
    }
}
