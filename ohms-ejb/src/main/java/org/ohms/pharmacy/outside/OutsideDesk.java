package org.ohms.pharmacy.outside;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.pharmacy.dispensing.HouseDispenses;
import org.ohms.records.chart.ChartPen;
import org.ohms.records.chart.Charts;
import org.ohms.records.coding.Rules;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.id.PatientId;

/** Where a patient collects what was prescribed, when not in the house: sent there, followed, taken back. */
@Stateless
public class OutsideDesk {
    private static final String TYPE = "OutsidePrescription";
    private static final int LONGEST = 500;

    @Inject
    ChartPen pen;

    @Inject
    Charts charts;

    @Inject
    OutsidePharmacies pharmacies;

    @Inject
    OutsidePrescriptions sent;

    @Inject
    OutsideSending sending;

    @Inject
    HouseDispenses house;

    /** Where the patient may collect something: the usual pharmacy first, the others by name. */
    @RolesAllowed("prescription.write")
    public List<OutsidePlace> places(PatientId patient) {
        pen.open(patient);
        var usual = sent.usual(patient).orElse(null);
        return pharmacies.all().stream()
                .filter(row -> !row.ended())
                .map(row -> new OutsidePlace(
                        row.id(), row.name(), row.address(), row.id().equals(usual)))
                .sorted(Comparator.comparing(place -> !place.usual()))
                .toList();
    }

    /** Every place a prescription was sent to, the newest first. */
    @RolesAllowed("chart.read")
    public List<OutsideRow> of(PatientId patient, UUID prescription) {
        pen.open(patient, "MedicationRequest", prescription);
        return sent.rows(sent.of(patient, prescription));
    }

    /** Where everything of a patient was sent to, the newest first. */
    @RolesAllowed("chart.read")
    public List<OutsideRow> of(PatientId patient) {
        pen.open(patient);
        return sent.rows(sent.of(patient));
    }

    /**
     * Sends a prescription to a pharmacy outside. What waits in the house's own pharmacy is put back.
     *
     * @throws DomainException REFUSED for what is not valid or is controlled, was given here in part, or is outside already
     */
    @RolesAllowed("prescription.write")
    public UUID send(PatientId patient, UUID prescription, @Nullable UUID pharmacy) {
        pen.open(patient, "MedicationRequest", prescription);
        if (pharmacy == null) {
            throw DomainException.invalid(Refusal.of(CommonRefusal.REQUIRED).at("pharmacy"));
        }
        var id = sending.send(patient, prescription, pharmacy, pen.me(), pen.now())
                .id();
        pen.wrote(patient, TYPE, id);
        return id;
    }

    /** Asks the pharmacy to give it back; until it says so, the prescription stays there. */
    @RolesAllowed("prescription.write")
    public void takeBack(PatientId patient, UUID id, long version, @Nullable String why) {
        pen.open(patient, TYPE, id);
        var refusals = new Refusals();
        var said = Rules.optional(why, "why", LONGEST, refusals);
        var away = charts.locked(OutsidePrescription.class, patient, id, version);
        refusals.throwIfAny(DomainException.Kind.INVALID);
        sending.takeBack(away, said, pen.me(), pen.now());
        pen.wrote(patient, TYPE, id);
    }

    /** Says that the pharmacy, which no message reaches, gave it back when it was called. */
    @RolesAllowed("prescription.write")
    public void settle(PatientId patient, UUID id, long version) {
        pen.open(patient, TYPE, id);
        charts.locked(OutsidePrescription.class, patient, id, version).settle();
        charts.keep();
        pen.wrote(patient, TYPE, id);
    }

    /**
     * Has it collected in the house after all.
     *
     * @throws DomainException REFUSED while it is outside
     */
    @RolesAllowed("prescription.write")
    public void collectHere(PatientId patient, UUID prescription) {
        pen.open(patient, "MedicationRequest", prescription);
        charts.alone(patient);
        var all = sent.of(patient, prescription);
        if (all.isEmpty() || all.stream().anyMatch(one -> !one.isFree())) {
            throw DomainException.refused(OutsideRefusal.NOT_NOW);
        }
        pen.wrote(patient, "MedicationDispense", house.comeBack(patient, prescription, pen.now()));
    }
}
