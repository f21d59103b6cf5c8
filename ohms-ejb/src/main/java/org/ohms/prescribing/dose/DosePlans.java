package org.ohms.prescribing.dose;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ohms.prescribing.medicine.MedicineRow;
import org.ohms.prescribing.prescription.Directions;
import org.ohms.prescribing.prescription.Frequency;
import org.ohms.prescribing.prescription.PrescriptionRow;

/**
 * Finds the days and times of a medicine: of what was prescribed here from its directions, at the times the patient chose; of
 * everything else from those alone.
 */
final class DosePlans {
    private static final List<LocalTime> ONE = List.of(LocalTime.of(8, 0));

    private DosePlans() {}

    /** Whether there can be times at all: not of what is taken only when needed, or only once. */
    static boolean isRegular(@Nullable PrescriptionRow prescription) {
        return prescription == null
                || !prescription.directions().asNeeded()
                        && prescription.directions().frequency() != Frequency.ONCE_ONLY;
    }

    /** Empty where nobody knows when it is taken. */
    static Optional<DosePlan> of(
            MedicineRow medicine,
            @Nullable PrescriptionRow prescription,
            @Nullable MedicationReminder chosen,
            ZoneId hospital) {
        if (!isRegular(prescription) || prescription == null && chosen == null) {
            return Optional.empty();
        }
        var from = chosen == null ? firstDay(medicine, hospital) : chosen.startsOn();
        var times = chosen == null ? null : chosen.times();
        return Optional.of(plan(medicine, prescription, times, from, hospital));
    }

    /**
     * The plan with these times from this day.
     *
     * @param times null for those to begin with
     */
    static DosePlan plan(
            MedicineRow medicine,
            @Nullable PrescriptionRow prescription,
            @Nullable List<LocalTime> times,
            LocalDate from,
            ZoneId hospital) {
        if (prescription == null) {
            return new DosePlan(Objects.requireNonNullElse(times, ONE), 1, from, null);
        }
        var directions = prescription.directions();
        var fits = times != null && times.size() == directions.frequency().mostOnADay();
        return new DosePlan(
                fits && times != null ? times : DoseTimes.of(directions),
                directions.frequency().everyDays(),
                from,
                last(directions, prescription.repeats(), firstDay(medicine, hospital), from));
    }

    /** The last day of a course, with its repeats; null for as long as it is needed. */
    private static @Nullable LocalDate last(Directions directions, int repeats, LocalDate signed, LocalDate from) {
        var days = directions.days();
        if (days == null) {
            return null;
        }
        var begun = from.isAfter(signed) ? from : signed;
        return begun.plusDays((long) days * (repeats + 1) - 1);
    }

    /** The day since when it is taken, as exactly as the list knows. */
    static LocalDate firstDay(MedicineRow medicine, ZoneId hospital) {
        var since = medicine.started();
        return since == null ? medicine.changedAt().atZone(hospital).toLocalDate() : since.earliest();
    }
}
