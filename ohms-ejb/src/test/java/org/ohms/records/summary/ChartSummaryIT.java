package org.ohms.records.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.use;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.compliance.access.Actor;
import org.ohms.compliance.access.Clearance;
import org.ohms.prescribing.medicine.MedicineDesk;
import org.ohms.prescribing.medicine.MedicineDraft;
import org.ohms.prescribing.medicine.MedicineOrigin;
import org.ohms.prescribing.medicine.StopReason;
import org.ohms.records.Ward;
import org.ohms.records.allergy.AllergyDesk;
import org.ohms.records.allergy.AllergyDraft;
import org.ohms.records.allergy.Criticality;
import org.ohms.records.coding.CodeSystem;
import org.ohms.records.coding.Concept;
import org.ohms.records.encounter.EncounterIntake;
import org.ohms.records.encounter.EncounterKind;
import org.ohms.records.encounter.EncounterWords;
import org.ohms.records.encounter.NewEncounter;
import org.ohms.records.goal.GoalBook;
import org.ohms.records.goal.SetGoal;
import org.ohms.records.observation.Interpretation;
import org.ohms.records.observation.NewObservation;
import org.ohms.records.observation.ObservationCategory;
import org.ohms.records.observation.ObservationIntake;
import org.ohms.records.observation.ObservationStatus;
import org.ohms.records.observation.Quantity;
import org.ohms.testing.Hospital;
import org.ohms.testing.SqlCounter;
import org.ohms.testing.TestDatabase;

@DisplayName("The first page of a chart")
class ChartSummaryIT {
    private static final int MOST_STATEMENTS = 30;

    private final Ward ward = new Ward();

    private void measured(String value, Interpretation where, Instant at) {
        measured(value, where, at, at);
    }

    private void measured(String value, Interpretation where, Instant at, Instant issued) {
        Hospital.asSystem(() -> use(ObservationIntake.class)
                .admit(new NewObservation(
                        ward.patient,
                        null,
                        null,
                        null,
                        ObservationCategory.LABORATORY,
                        ObservationStatus.FINAL,
                        Concept.of(CodeSystem.LOINC, "4548-4", "HbA1c"),
                        new Quantity(new BigDecimal(value), "%"),
                        null,
                        null,
                        null,
                        new BigDecimal("7.5"),
                        where,
                        List.of(),
                        null,
                        at,
                        issued,
                        Clearance.N,
                        null)));
    }

    /** So many figures of forty tests over ten years, copied past the application: what counts here is that they are there. */
    private void observed(int many) throws SQLException {
        try (var connection = TestDatabase.get().superuser();
                var statement = connection.createStatement()) {
            statement.executeUpdate("""
                insert into ohms.observation (id, patient_id, category, status, code_system, code, words, value, unit,
                    range_high, interpretation, effective_at, issued_at, sensitivity, released_at, version)
                select gen_random_uuid(), o.patient_id, o.category, o.status, o.code_system, (1000 + n %% 40) || '-1',
                    o.words, 5 + n %% 7, o.unit, o.range_high, o.interpretation,
                    now() - n * interval '8 hours', now() - n * interval '8 hours', 'N', null, 1
                from ohms.observation o, generate_series(1, %d) n
                where o.id = (select id from ohms.observation where patient_id = '%s' limit 1)\
                """.formatted(many, ward.patient));
        }
    }

    private SummaryDetails seen() {
        return as(ward.doctor, () -> use(ChartSummary.class).of(ward.patient));
    }

    @Test
    @DisplayName("opens on what changed since this doctor last met the patient")
    void sinceLastSeen() {
        var now = Instant.now();
        ward.call(ward.doctor, now.minus(Duration.ofDays(104)), null);
        measured("7.1", Interpretation.NORMAL, now.minus(Duration.ofDays(105)));
        measured("8.4", Interpretation.HIGH, now.minus(Duration.ofDays(1)));
        ward.call(ward.colleague, now.minus(Duration.ofDays(50)), null);

        var summary = seen();

        assertThat(summary.lastSeen()).isNotNull();
        assertThat(summary.changes())
                .extracting(Change::what)
                .containsExactly(Change.What.RANGE_CROSSED, Change.What.VISIT);
        assertThat(summary.changes().get(0).before()).isEqualTo("7.1");
        assertThat(summary.changes().get(0).now()).isEqualTo("8.4");
        assertThat(as(ward.stranger, () -> {
                    try {
                        use(ChartSummary.class).of(ward.patient);
                        return "opened";
                    } catch (org.ohms.shared.error.DomainException refused) {
                        return refused.refusals().get(0).code();
                    }
                }))
                .isEqualTo("access.not-in-care");
    }

    @Test
    @DisplayName("tells of allergies, medicines and vaccines that came since")
    void listsSinceLastSeen() {
        ward.call(ward.doctor, Instant.now().minus(Duration.ofDays(9)), null);
        as(
                ward.colleague,
                () -> use(AllergyDesk.class)
                        .add(
                                ward.patient,
                                new AllergyDraft(
                                        Concept.of("Kiwi"),
                                        null,
                                        null,
                                        List.of("Itch"),
                                        Criticality.LOW,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null)));
        var taken = as(
                nurse(),
                () -> use(MedicineDesk.class)
                        .add(
                                ward.patient,
                                new MedicineDraft(
                                        MedicineOrigin.HERBAL, Concept.of("Sage tea"), "Two cups", null, null)));

        assertThat(seen().changes())
                .extracting(Change::what)
                .containsExactly(Change.What.NEW_ALLERGY, Change.What.MEDICINE);
        assertThat(seen().changes().get(1).now()).isEqualTo("NEW");

        as(nurse(), () -> use(MedicineDesk.class).stop(ward.patient, taken, 1, StopReason.NO_EFFECT, null, null));

        assertThat(seen().changes().get(1).now()).isEqualTo("ENDED");
    }

    private Actor nurse() {
        return Hospital.staff(ward.colleaguesAccount, "patient.search", "chart.read", "medicine.write");
    }

    @Test
    @DisplayName("takes the same few statements for a long chart as for a short one")
    void statements() throws SQLException {
        measured("7.1", Interpretation.NORMAL, Instant.now());
        as(
                ward.doctor,
                () -> use(GoalBook.class)
                        .set(new SetGoal(ward.patient, "4548-4", null, new BigDecimal("7"), null, null)));
        ward.call();
        seen();
        SqlCounter.reset();
        seen();
        var few = SqlCounter.statements().size();
        Hospital.asSystem(() -> {
            for (var i = 0; i < 500; i++) {
                var at = Instant.now().minus(Duration.ofDays(i + 1));
                use(EncounterIntake.class)
                        .admit(
                                new NewEncounter(
                                        ward.patient,
                                        null,
                                        EncounterKind.VISIT,
                                        null,
                                        new EncounterWords("Visit", null, null, null),
                                        null,
                                        at,
                                        at,
                                        Clearance.N),
                                ward.doctorsAccount,
                                null);
            }
            return null;
        });
        observed(10_000);

        SqlCounter.reset();
        var begin = System.nanoTime();
        var summary = seen();

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
        assertThat(summary.results())
                .hasSize(8)
                .allSatisfy(course -> assertThat(course.rows()).hasSizeLessThanOrEqualTo(7));
        assertThat(few).isLessThanOrEqualTo(MOST_STATEMENTS);
        assertThat(SqlCounter.statements()).hasSizeLessThanOrEqualTo(few + 2);
    }

    @Test
    @DisplayName("tells of a result that came since, though its specimen was taken before the last visit")
    void cameLater() {
        var now = Instant.now();
        measured("7.1", Interpretation.NORMAL, now.minus(Duration.ofDays(105)));
        ward.call(ward.doctor, now.minus(Duration.ofDays(9)), null);
        measured("8.4", Interpretation.HIGH, now.minus(Duration.ofDays(10)), now.minus(Duration.ofDays(7)));

        assertThat(seen().changes()).singleElement().satisfies(change -> {
            assertThat(change.what()).isEqualTo(Change.What.RANGE_CROSSED);
            assertThat(change.before()).isEqualTo("7.1");
            assertThat(change.now()).isEqualTo("8.4");
        });
    }
}
