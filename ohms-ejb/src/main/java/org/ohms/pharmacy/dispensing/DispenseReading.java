package org.ohms.pharmacy.dispensing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.pharmacy.stock.Stock;
import org.ohms.pharmacy.stock.StockItemRow;
import org.ohms.prescribing.prescription.PrescriptionLookup;
import org.ohms.records.allergy.Allergies;
import org.ohms.shared.persistence.Plain;
import org.ohms.shared.time.HospitalDay;

/** Brings together what the counter needs to know of one dispense. */
@ApplicationScoped
class DispenseReading {
    @Inject
    Dispenses dispenses;

    @Inject
    PrescriptionLookup prescriptions;

    @Inject
    Picking picking;

    @Inject
    Stock stock;

    @Inject
    Allergies allergies;

    @Inject
    HospitalDay hospital;

    @Inject
    Clock clock;

    DispenseDetails details(MedicationDispense found) {
        var patient = found.patient();
        var signed = prescriptions.details(patient, found.request());
        var who = dispenses.who(List.of(found));
        var row = found.row(who);
        var open = !row.isOver();
        var now = open ? prescriptions.checkNow(patient, found.request()) : null;
        var item = item(found);
        var picks = picks(found);
        return new DispenseDetails(
                row,
                found.course(who),
                signed,
                now == null ? null : now.check(),
                now == null ? List.of() : now.newStops(),
                open ? allergies.of(patient) : null,
                item,
                picks,
                open && item != null
                        ? new LabelWriting(row.label(), hospital.zone())
                                .of(row, signed.row(), item, picks, clock.instant())
                        : null,
                dispenses.rows(dispenses.of(patient).stream()
                        .filter(other -> !other.state().isOver() && !other.id().equals(found.id()))
                        .toList()));
    }

    private @Nullable StockItemRow item(MedicationDispense found) {
        var id = found.item();
        return id == null ? null : stock.items(List.of(id)).stream().findFirst().orElse(null);
    }

    List<PickChoice> choices(MedicationDispense found) {
        var words =
                prescriptions.details(found.patient(), found.request()).row().words();
        var today = hospital.today(clock.instant());
        return picking.choices(words).stream()
                .map(item -> new PickChoice(item, picking.proposal(item.id(), found.due(), today)))
                .toList();
    }

    private List<PickRow> picks(MedicationDispense found) {
        var taken = found.state() == DispenseState.HANDED_OVER
                ? dispenses.given(found.id())
                : dispenses.setAside(found.id());
        return taken.stream()
                .map(pick -> {
                    var level = stock.level(pick.lot(), pick.place());
                    return new PickRow(
                            pick.id(),
                            level.number(),
                            level.expires(),
                            level.placeName(),
                            Plain.figure(pick.quantity()));
                })
                .toList();
    }
}
