package org.ohms.prescribing.dose;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.OwnRecord;
import org.ohms.records.chart.ChartPen;
import org.ohms.records.chart.Charts;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.time.HospitalDay;

/** Patients, and those who act for them, choose whether, when and by which ways they are reminded of a medicine. */
@Stateless
public class OwnMedicineReminders {
    private static final String PART = "health";
    private static final String MEDICINE = "MedicationStatement";
    private static final int YEAR = 366;

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

    @Inject
    HospitalDay hospital;

    /**
     * Chooses.
     *
     * @throws DomainException NOT_FOUND for what is not taken now as for somebody else's, INVALID for times that are none or not
     *     as many as it is prescribed, REFUSED for what nothing is sent about, STALE when somebody chose something else meanwhile
     */
    @RolesAllowed("own-medicine.remind")
    public void remind(SetReminder wanted) {
        var patient = own.insist(PART);
        pen.open(patient, MEDICINE, wanted.medicine());
        charts.alone(patient);
        var one = book.taken(patient, wanted.medicine());
        if (!DosePlans.isRegular(one.prescription())) {
            throw DomainException.refused(DoseRefusal.NOTHING_DUE);
        }
        if (one.isHidden() && (wanted.doses() || wanted.refill())) {
            throw DomainException.refused(DoseRefusal.HIDDEN);
        }
        var known = doses.reminder(patient, wanted.medicine());
        var choice = choice(patient, one, known.orElse(null), wanted);
        if (known.isPresent()) {
            known.get().choose(choice, wanted.version(), pen.me(), pen.now());
            charts.keep();
        } else if (wanted.version() != 0) {
            throw DomainException.stale(CommonRefusal.CHANGED_MEANWHILE);
        } else {
            doses.add(new MedicationReminder(patient, wanted.medicine(), choice, pen.me(), pen.now()));
        }
        pen.wrote(patient, MEDICINE, wanted.medicine());
    }

    private MedicationReminder.Choice choice(
            PatientId patient, DoseBook.Taken one, @Nullable MedicationReminder known, SetReminder wanted) {
        var zone = doses.clockOf(patient);
        var refusals = new Refusals();
        var times = times(one, wanted.times(), refusals);
        var first = known == null ? DosePlans.firstDay(one.medicine(), hospital.zone()) : known.startsOn();
        var from = from(wanted.startsOn(), first, book.today(zone), refusals);
        refusals.throwIfAny(DomainException.Kind.INVALID);
        return new MedicationReminder.Choice(
                wanted.doses(),
                wanted.refill() && one.prescription() != null,
                wanted.mail(),
                wanted.sms(),
                DosePlans.plan(one.medicine(), one.prescription(), times, from, hospital.zone()),
                zone);
    }

    /** As many different times as it is prescribed; of what was not prescribed here, as many as the patient takes it. */
    private static List<LocalTime> times(DoseBook.Taken one, List<String> typed, Refusals refusals) {
        var filled = typed.stream().filter(text -> !text.isBlank()).toList();
        var times = filled.stream()
                .map(DoseTimes::typed)
                .flatMap(Optional::stream)
                .distinct()
                .sorted()
                .toList();
        var prescription = one.prescription();
        var least =
                prescription == null ? 1 : prescription.directions().frequency().mostOnADay();
        var most = prescription == null ? DoseTimes.MOST : least;
        refusals.when(
                filled.stream().map(DoseTimes::typed).anyMatch(Optional::isEmpty),
                Refusal.of(CommonRefusal.MALFORMED).at("times"));
        refusals.when(
                refusals.isEmpty() && (times.size() < least || times.size() > most),
                Refusal.of(DoseRefusal.TIMES).at("times").with("min", least).with("max", most));
        return times;
    }

    private static LocalDate from(@Nullable String typed, LocalDate before, LocalDate today, Refusals refusals) {
        if (typed == null || typed.isBlank()) {
            return before;
        }
        var day = day(typed);
        if (day == null) {
            refusals.add(Refusal.of(CommonRefusal.MALFORMED).at("startsOn"));
        } else {
            refusals.when(
                    !day.equals(before) && (day.isBefore(today.minusDays(YEAR)) || day.isAfter(today.plusDays(YEAR))),
                    Refusal.of(CommonRefusal.OUT_OF_RANGE)
                            .at("startsOn")
                            .with("min", today.minusDays(YEAR))
                            .with("max", today.plusDays(YEAR)));
        }
        return Objects.requireNonNullElse(day, before);
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException none) {
            return null;
        }
    }
}
