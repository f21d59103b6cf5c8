package org.ohms.prescribing.prescription;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ohms.identity.account.AccountDirectory;
import org.ohms.patients.demo.DemoCast;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.Uuids;
import org.ohms.shared.start.DemoDataWanted;

/** The strengths and forms of the demonstration hospital, and what its doctor signed this morning. It is nobody's clinical advice. */
@ApplicationScoped
class DemoPrescriptions {
    private static final String DOCTOR = "doctor@demo.ohms";
    private static final String PHARMACIST = "pharmacist@demo.ohms";
    private static final AlertReplies LOOKED_INTO = new AlertReplies(Map.of(), true);

    private record Drug(String ingredient, String strength, String form, boolean controlled) {}

    private record Line(
            String family,
            int drug,
            DoseUnit unit,
            Frequency frequency,
            @Nullable Meal meal,
            int days,
            int repeats,
            String reason) {}

    private static final List<Drug> DRUGS = List.of(
            new Drug("Doxycycline", "100 mg", "capsule", false),
            new Drug("Metformin", "1,000 mg", "tablet", false),
            new Drug("Lisinopril", "20 mg", "tablet", false),
            new Drug("Omeprazole", "20 mg", "capsule", false),
            new Drug("Bisoprolol", "5 mg", "tablet", false),
            new Drug("Acetaminophen", "500 mg", "tablet", false),
            new Drug("Warfarin", "3 mg", "tablet", false),
            new Drug("Morphine", "10 mg", "tablet", true));

    private static final List<Line> LINES = List.of(
            new Line("Nkemelu", 1, DoseUnit.TABLET, Frequency.TWICE_A_DAY, Meal.WITH, 30, 3, "Diabetes"),
            new Line("Iyer", 2, DoseUnit.TABLET, Frequency.ONCE_A_DAY, null, 30, 5, "Blood pressure"),
            new Line("Hussain", 0, DoseUnit.CAPSULE, Frequency.TWICE_A_DAY, null, 7, 0, "Chest infection"),
            new Line("Achterberg", 3, DoseUnit.CAPSULE, Frequency.ONCE_A_DAY, Meal.BEFORE, 28, 1, "Heartburn"));

    @Inject
    ClinicalDrugs drugs;

    @Inject
    PrescriptionWriting writing;

    @Inject
    DemoCast cast;

    @Inject
    AccountDirectory accounts;

    @Inject
    Clock clock;

    void list(@Observes @Priority(332) DemoDataWanted wanted) {
        var now = clock.instant();
        accounts.byEmail(PHARMACIST)
                .ifPresent(pharmacist -> DRUGS.forEach(drug -> drugs.add(new ClinicalDrug(
                        Uuids.v7(now),
                        drug.ingredient(),
                        drug.strength(),
                        drug.form(),
                        drug.controlled(),
                        pharmacist,
                        now))));
    }

    void sign(@Observes @Priority(336) DemoDataWanted wanted) {
        accounts.byEmail(DOCTOR).ifPresent(this::sign);
    }

    private void sign(AccountId doctor) {
        var patients = cast.byFamily();
        LINES.forEach(line -> {
            var patient = patients.get(line.family());
            if (patient != null) {
                var drug = DRUGS.get(line.drug());
                var directions = new Directions(
                        BigDecimal.ONE,
                        line.unit(),
                        Route.ORAL,
                        line.frequency(),
                        null,
                        line.meal(),
                        false,
                        line.days());
                writing.sign(
                        new SoundPrescription(
                                patient,
                                new PrescriptionWords(
                                        drug.ingredient(), drug.strength(), drug.form(), line.reason(), null),
                                drug.controlled(),
                                directions,
                                directions.quantity().orElseThrow(),
                                null,
                                line.repeats(),
                                true,
                                null,
                                null,
                                null),
                        null,
                        LOOKED_INTO,
                        doctor,
                        clock.instant());
            }
        });
    }
}
