package org.ohms.prescribing.demo;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.demo.DemoCast;
import org.ohms.prescribing.medicine.MedicineIntake;
import org.ohms.prescribing.medicine.MedicineOrigin;
import org.ohms.prescribing.medicine.MedicineStatus;
import org.ohms.prescribing.medicine.MedicineWords;
import org.ohms.prescribing.medicine.NewMedicine;
import org.ohms.prescribing.medicine.StopReason;
import org.ohms.records.coding.PartialDate;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.start.DemoDataWanted;

/** Gives the patients of the demonstration the medicines they take, from the doctors they saw before. */
@ApplicationScoped
class DemoMedicines {
    private record Line(
            String family,
            String name,
            String dose,
            MedicineOrigin origin,
            int year,
            @Nullable StopReason stopped) {
        static Line of(String family, String name, String dose, int year) {
            return new Line(family, name, dose, MedicineOrigin.PRESCRIBED_ELSEWHERE, year, null);
        }
    }

    private static final List<Line> LINES = List.of(
            Line.of("Okafor", "Metformin 1,000 mg tablet", "1 tablet twice a day with food", 2017),
            Line.of("Okafor", "Lisinopril 20 mg tablet", "1 tablet once a day", 2019),
            Line.of("Okafor", "Bisoprolol 5 mg tablet", "1 tablet once a day", 2021),
            Line.of("Okafor", "Warfarin 3 mg tablet", "1 tablet once a day", 2022),
            Line.of("Okafor", "Simvastatin 40 mg tablet", "1 tablet at night", 2018),
            new Line("Okafor", "Bitter leaf tea", "daily", MedicineOrigin.HERBAL, 2024, null),
            new Line(
                    "Okafor",
                    "Amlodipine 5 mg tablet",
                    "1 tablet once a day",
                    MedicineOrigin.PRESCRIBED_ELSEWHERE,
                    2018,
                    StopReason.SIDE_EFFECT));

    @Inject
    DemoCast people;

    @Inject
    MedicineIntake intake;

    @Inject
    Clock clock;

    void fill(@Observes @Priority(330) DemoDataWanted wanted) {
        var cast = people.byFamily();
        var now = clock.instant();
        LINES.forEach(line -> {
            var patient = cast.get(line.family());
            if (patient != null) {
                intake.admit(medicine(line, patient, now));
            }
        });
    }

    private static NewMedicine medicine(Line line, PatientId patient, Instant now) {
        return new NewMedicine(
                patient,
                line.origin(),
                line.stopped() == null ? MedicineStatus.ACTIVE : MedicineStatus.STOPPED,
                null,
                null,
                new MedicineWords(line.name(), line.dose(), null, null),
                new PartialDate(line.year(), 0, 0),
                line.stopped() == null ? null : new PartialDate(line.year() + 1, 0, 0),
                line.stopped(),
                now,
                now);
    }
}
