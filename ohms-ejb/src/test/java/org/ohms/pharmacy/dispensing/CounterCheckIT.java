package org.ohms.pharmacy.dispensing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.staff;
import static org.ohms.testing.Hospital.use;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.compliance.access.Actor;
import org.ohms.compliance.access.Clearance;
import org.ohms.pharmacy.Counter;
import org.ohms.pharmacy.Shelf;
import org.ohms.prescribing.Wanted;
import org.ohms.prescribing.interaction.CheckOutcome;
import org.ohms.prescribing.prescription.AlertAnswer;
import org.ohms.prescribing.prescription.AlertReplies;
import org.ohms.prescribing.prescription.AlertReply;
import org.ohms.prescribing.prescription.OverrideReason;
import org.ohms.prescribing.prescription.Prescribing;
import org.ohms.prescribing.safety.AlertKind;
import org.ohms.prescribing.safety.SafetyAlert;
import org.ohms.records.coding.CodeSystem;
import org.ohms.records.coding.Concept;
import org.ohms.records.condition.ConditionDraft;
import org.ohms.records.condition.ProblemList;
import org.ohms.records.observation.NewObservation;
import org.ohms.records.observation.ObservationCategory;
import org.ohms.records.observation.ObservationIntake;
import org.ohms.records.observation.ObservationStatus;
import org.ohms.records.observation.Quantity;
import org.ohms.testing.Hospital;
import org.ohms.testing.Sight;

@DisplayName("The check at the counter")
class CounterCheckIT {
    private static Counter of(String ingredient) {
        return new Counter(new Shelf(ingredient, false));
    }

    private static Actor doctor(UUID account, Clearance clearance) {
        return new Actor(
                Actor.Kind.STAFF,
                new org.ohms.shared.id.AccountId(account),
                Set.of("patient.search", "chart.read", "condition.write"),
                clearance,
                "treatment",
                null,
                "192.0.2.1",
                "test");
    }

    private static void has(Counter counter, String problem, Clearance label) {
        var colleague = doctor(counter.ward.colleaguesAccount.value(), label);
        as(
                colleague,
                () -> use(ProblemList.class)
                        .add(
                                counter.ward.patient,
                                new ConditionDraft(Concept.of(problem), null, null, null, null, null, null, label)));
    }

    private static void creatinine(Counter counter, String milligrams) {
        var now = Hospital.clock().instant();
        Hospital.asSystem(() -> use(ObservationIntake.class)
                .admit(new NewObservation(
                        counter.ward.patient,
                        null,
                        null,
                        null,
                        ObservationCategory.LABORATORY,
                        ObservationStatus.FINAL,
                        Concept.of(CodeSystem.LOINC, "2160-0", "Creatinine"),
                        new Quantity(new BigDecimal(milligrams), "mg/dL"),
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        now.minusSeconds(60),
                        now,
                        Clearance.N,
                        null)));
    }

    /** Everything an alert says. */
    private static String words(SafetyAlert alert) {
        return String.join(
                " ",
                alert.kind().name(),
                alert.rule(),
                alert.other(),
                alert.effect(),
                alert.mechanism(),
                alert.action(),
                alert.sources().toString());
    }

    @Test
    @DisplayName("finds a problem the pharmacist may not read, says how grave it is and not which, and sends it back")
    void aProblem() throws SQLException {
        var counter = of("bupropion");
        var dispense = counter.of(counter.prescribes(0));
        assertThat(counter.details(dispense).newStops()).isEmpty();

        has(counter, "Seizure disorder", Clearance.N);

        var details = counter.details(dispense);
        assertThat(details.now().outcome()).isEqualTo(CheckOutcome.ALERT);
        assertThat(details.newStops()).singleElement().satisfies(stop -> {
            assertThat(stop.isStop()).isTrue();
            assertThat(stop.kind()).isEqualTo(AlertKind.CONDITION);
            assertThat(stop.fresh()).isEqualTo("bupropion");
            assertThat(stop.other()).isEqualTo("a problem in the chart");
            assertThat(words(stop)).doesNotContainIgnoringCase("seizure").doesNotContain("CO-");
        });
        assertThatThrownBy(() -> counter.verifies(dispense)).hasMessageContaining("dispense.new-stop");
        try (var sight = Sight.of(counter.shelf.pharmacist)) {
            assertThat(sight.count(
                            "select count(*) from ohms.condition where patient_id = '" + counter.ward.patient + "'"))
                    .isZero();
        }
    }

    @Test
    @DisplayName(
            "finds one that is labelled above everybody there, too, and does not tell a pregnancy by the sort of alert")
    void aLabelledProblem() {
        var counter = of("warfarin");
        var dispense = counter.of(counter.prescribes(0));

        has(counter, "Pregnancy", Clearance.V);

        assertThat(counter.details(dispense).newStops()).singleElement().satisfies(stop -> {
            assertThat(stop.kind()).isEqualTo(AlertKind.CONDITION);
            assertThat(words(stop)).doesNotContainIgnoringCase("pregnan").doesNotContainIgnoringCase("unborn");
        });
    }

    @Test
    @DisplayName("finds a laboratory figure, and says neither which nor how much")
    void aFigure() {
        var counter = of("metformin");
        var dispense = counter.of(counter.prescribes(0));

        creatinine(counter, "7.8");

        assertThat(counter.details(dispense).newStops()).singleElement().satisfies(stop -> {
            assertThat(stop.kind()).isEqualTo(AlertKind.LABORATORY);
            assertThat(stop.other()).isEqualTo("a laboratory figure in the chart");
            assertThat(words(stop)).doesNotContainIgnoringCase("filtration").doesNotContain("7.8");
        });
    }

    @Test
    @DisplayName("is no news where the prescriber answered it: it is looked into, and dispensed")
    void answered() {
        var counter = of("itraconazole");
        has(counter, "Heart failure", Clearance.N);
        var asking = staff(
                counter.ward.doctorsAccount, "patient.search", "chart.read", "prescription.write", "medicine.write");
        var wanted = Wanted.tablets(counter.ward.patient, "itraconazole").wanted();
        Map<String, AlertReply> replies = as(
                        asking, () -> use(Prescribing.class).check(wanted))
                .cautions()
                .stream()
                .collect(Collectors.toMap(
                        SafetyAlert::key,
                        alert -> new AlertReply(AlertAnswer.OVERRIDDEN, OverrideReason.WILL_MONITOR, null, null)));
        assertThat(replies).isNotEmpty();
        var prescription = as(asking, () -> use(Prescribing.class).sign(wanted, new AlertReplies(replies, true)));
        var dispense = counter.of(prescription);

        assertThat(counter.details(dispense).newStops()).isEmpty();
        assertThat(counter.details(dispense).now().cautions()).hasSize(1);
        counter.verifies(dispense);
        assertThat(counter.details(dispense).row().state()).isEqualTo(DispenseState.VERIFIED);
    }
}
