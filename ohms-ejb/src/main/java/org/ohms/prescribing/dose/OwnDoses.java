package org.ohms.prescribing.dose;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.OwnRecord;
import org.ohms.records.chart.ChartPen;
import org.ohms.records.chart.Charts;
import org.ohms.records.coding.Rules;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.id.PatientId;

/** Patients, and those who act for them, see which doses are due, and say which they took. */
@Stateless
public class OwnDoses {
    private static final String PART = "health";
    private static final String MEDICINE = "MedicationStatement";
    private static final int MOST_WORDS = 20;

    @Inject
    OwnRecord own;

    @Inject
    ChartPen pen;

    @Inject
    Charts charts;

    @Inject
    DoseBook book;

    @Inject
    Doses doses;

    /** What is taken now, with the doses of today and of the last days, and when it is used up. */
    @RolesAllowed("own-chart.read")
    public List<MedicineDoses> mine() {
        var patient = own.insist(PART);
        pen.open(patient);
        return book.of(patient);
    }

    /**
     * Says something of a dose. The same once more is once; another word takes the place of the one before, which stays.
     *
     * @param day today or one of the six days before
     * @param dose which one of the day
     * @throws DomainException NOT_FOUND for what is not taken now as for somebody else's, INVALID for a day too long ago or a
     *     dose there is not, REFUSED when it was said and taken back too often
     */
    @RolesAllowed("own-medicine.tick")
    public void say(UUID medicine, @Nullable LocalDate day, int dose, @Nullable DoseStatus status) {
        var patient = own.insist(PART);
        pen.open(patient, MEDICINE, medicine);
        // two at once wait for each other, so that the second finds the first
        charts.alone(patient);
        var one = book.taken(patient, medicine);
        var refusals = new Refusals();
        Rules.chosen(status, "status", refusals);
        Rules.chosen(day, "day", refusals);
        refusals.throwIfAny(DomainException.Kind.INVALID);
        if (day == null || status == null) {
            return;
        }
        insistOnDose(patient, one, day, dose);
        var before = doses.last(medicine, day, dose);
        var standing = before.map(MedicationAdministration::status).orElse(DoseStatus.ENTERED_IN_ERROR);
        if (standing == status) {
            return;
        }
        var revision = before.map(MedicationAdministration::revision).orElse(0) + 1;
        if (revision > MOST_WORDS) {
            throw DomainException.refused(DoseRefusal.TOO_OFTEN);
        }
        doses.add(new MedicationAdministration(patient, medicine, day, dose, revision, status, pen.me(), pen.now()));
        pen.wrote(patient, MEDICINE, medicine);
    }

    private void insistOnDose(PatientId patient, DoseBook.Taken one, LocalDate day, int dose) {
        var today = book.today(doses.clockOf(patient));
        var first = today.minusDays(DoseBook.BACK);
        if (day.isBefore(first) || day.isAfter(today)) {
            throw DomainException.invalid(Refusal.of(DoseRefusal.DAY_TOO_FAR)
                    .at("day")
                    .with("min", first)
                    .with("max", today));
        }
        var chosen = doses.reminder(patient, one.medicine().id()).orElse(null);
        var plan = book.plan(one, chosen).orElseThrow(() -> DomainException.refused(DoseRefusal.NOTHING_DUE));
        if (plan.on(day).stream().noneMatch(due -> due.number() == dose)) {
            throw DomainException.invalid(Refusal.of(DoseRefusal.NO_SUCH_DOSE).at("dose"));
        }
    }
}
