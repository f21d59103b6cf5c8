package org.ohms.prescribing.medicine;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.records.chart.ChartPen;
import org.ohms.records.chart.Charts;
import org.ohms.records.coding.Concept;
import org.ohms.records.coding.PartialDate;
import org.ohms.records.coding.Rules;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.id.PatientId;

/** What the patients in one's care take: read, added, changed, paused, stopped with a reason, and never removed. */
@Stateless
public class MedicineDesk {
    private static final String TYPE = "MedicationStatement";

    @Inject
    ChartPen pen;

    @Inject
    Charts charts;

    @Inject
    Medicines medicines;

    @Inject
    MedicineMaking making;

    @Inject
    Event<MedicineEvent> events;

    /** Everything the patient takes or took. */
    @RolesAllowed("chart.read")
    public List<MedicineRow> of(PatientId patient) {
        pen.open(patient);
        return medicines.of(patient);
    }

    /** What the patient takes, or will again. */
    @RolesAllowed("chart.read")
    public List<MedicineRow> current(PatientId patient) {
        pen.open(patient);
        return medicines.current(patient);
    }

    /** How one stands now, with the version that goes with a change. */
    @RolesAllowed("chart.read")
    public MedicineRow medicine(PatientId patient, UUID id) {
        pen.open(patient, TYPE, id);
        return medicines.row(charts.with(MedicationStatement.class, patient, id));
    }

    /** How many medicines the patient takes that are above one's own clearance: they count, and are not shown. */
    @RolesAllowed("chart.read")
    public int notShown(PatientId patient) {
        pen.open(patient);
        return medicines.notShown(patient);
    }

    /** Takes in something that was not prescribed here. */
    @RolesAllowed("medicine.write")
    public UUID add(PatientId patient, MedicineDraft draft) {
        pen.open(patient);
        var id = making.make(patient, draft, pen.now());
        pen.wrote(patient, TYPE, id);
        events.fire(new MedicineEvent.Added(patient, id));
        return id;
    }

    /** @throws DomainException STALE when somebody else changed it since this version was seen */
    @RolesAllowed("medicine.write")
    public void change(PatientId patient, UUID id, long version, MedicineDraft draft) {
        pen.open(patient, TYPE, id);
        var medicine =
                charts.locked(MedicationStatement.class, patient, id, version).own();
        var checked = making.checked(draft, pen.now());
        var before = medicine.taken();
        medicine.become(
                new Concept(checked.code(), checked.words().name()),
                checked.words(),
                checked.started(),
                checked.sensitivity(),
                pen.me(),
                pen.now());
        charts.keep();
        pen.wrote(patient, TYPE, id);
        events.fire(new MedicineEvent.Added(patient, id));
        var after = medicine.taken();
        if (!after.name().equals(before.name()) || !after.dose().equals(before.dose())) {
            events.fire(new MedicineEvent.Changed(patient, id));
        }
    }

    /** Stops it, with a reason. */
    @RolesAllowed("medicine.write")
    public void stop(
            PatientId patient,
            UUID id,
            long version,
            @Nullable StopReason reason,
            @Nullable PartialDate on,
            @Nullable String why) {
        pen.open(patient, TYPE, id);
        var refusals = new Refusals();
        Rules.chosen(reason, "stopReason", refusals);
        Rules.past(on, "stopped", making.today(pen.now()), refusals);
        var said = Rules.optional(why, "why", Rules.TEXT, refusals);
        var medicine =
                charts.locked(MedicationStatement.class, patient, id, version).own();
        refusals.throwIfAny(DomainException.Kind.INVALID);
        medicine.stop(
                reason == null ? StopReason.OTHER : reason,
                said,
                on == null ? PartialDate.of(making.today(pen.now())) : on,
                pen.me(),
                pen.now());
        charts.keep();
        pen.wrote(patient, TYPE, id);
    }

    /** Pauses it; when it is to go on, those who treat the patient are told. */
    @RolesAllowed("medicine.write")
    public void pause(PatientId patient, UUID id, long version, @Nullable LocalDate until, @Nullable String why) {
        pen.open(patient, TYPE, id);
        var refusals = new Refusals();
        var today = making.today(pen.now());
        if (until == null) {
            refusals.add(Refusal.of(CommonRefusal.REQUIRED).at("until"));
        } else {
            refusals.when(
                    !until.isAfter(today) || until.isAfter(today.plusYears(1)),
                    Refusal.of(CommonRefusal.OUT_OF_RANGE)
                            .at("until")
                            .with("min", today.plusDays(1))
                            .with("max", today.plusYears(1)));
        }
        var said = Rules.optional(why, "why", Rules.TEXT, refusals);
        var medicine = charts.locked(MedicationStatement.class, patient, id, version);
        refusals.throwIfAny(DomainException.Kind.INVALID);
        medicine.pause(until == null ? today : until, said, pen.me(), pen.now());
        charts.keep();
        pen.wrote(patient, TYPE, id);
    }

    /** Goes on with what was paused. */
    @RolesAllowed("medicine.write")
    public void goOn(PatientId patient, UUID id, long version) {
        pen.open(patient, TYPE, id);
        charts.locked(MedicationStatement.class, patient, id, version).goOn(pen.me(), pen.now());
        charts.keep();
        pen.wrote(patient, TYPE, id);
        events.fire(new MedicineEvent.Added(patient, id));
    }

    /** It was never so, or is somebody else's. */
    @RolesAllowed("medicine.write")
    public void enteredInError(PatientId patient, UUID id, long version) {
        pen.open(patient, TYPE, id);
        charts.locked(MedicationStatement.class, patient, id, version).own().enteredInError(pen.me(), pen.now());
        charts.keep();
        pen.wrote(patient, TYPE, id);
    }
}
