package org.ohms.records.immunization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.use;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.records.Ward;
import org.ohms.records.coding.CodeSystem;
import org.ohms.records.coding.Concept;
import org.ohms.records.coding.PartialDate;
import org.ohms.records.own.OwnChart;
import org.ohms.records.summary.ChartSummary;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.time.HospitalDay;
import org.ohms.testing.Hospital;
import org.ohms.testing.Sight;

@DisplayName("Vaccines that are advised")
class VaccineDuesIT {
    private static final Concept FLU = Concept.of(CodeSystem.CVX, "141", "Influenza");

    private final Ward ward = new Ward();
    private final LocalDate today =
            use(HospitalDay.class).today(Hospital.clock().instant());

    private UUID advised(Concept what, @Nullable LocalDate from, @Nullable LocalDate by) {
        return as(
                ward.doctor,
                () -> use(VaccineDues.class).advise(ward.patient, new DueDraft(what, from, by, "Chronic illness")));
    }

    private UUID given(Concept what, boolean given, PartialDate when) {
        return as(
                ward.doctor,
                () -> use(VaccineBook.class)
                        .add(
                                ward.patient,
                                new ImmunizationDraft(what, given, when, "A1", null, true, given ? null : "Afraid")));
    }

    private List<DueRow> open() {
        return as(ward.doctor, () -> use(VaccineDues.class).of(ward.patient));
    }

    private static DomainException refusal(Runnable work) {
        return catchThrowableOfType(DomainException.class, work::run);
    }

    @Test
    @DisplayName("are overdue, due or later by the day, the most pressing first, and the patient reads them")
    void byTheDay() {
        advised(Concept.of("Shingles"), today.plusDays(1), null);
        advised(FLU, today, today);
        advised(Concept.of("Tetanus"), today.minusDays(90), today.minusDays(1));

        assertThat(open()).extracting(DueRow::state).containsExactly(DueState.OVERDUE, DueState.DUE, DueState.LATER);
        assertThat(open().get(0).vaccine().text()).isEqualTo("Tetanus");
        assertThat(as(ward.doctor, () -> use(ChartSummary.class).of(ward.patient))
                        .dues())
                .extracting(row -> row.vaccine().text())
                .containsExactly("Tetanus", "Influenza");
        assertThat(as(ward.herself(), () -> use(OwnChart.class).health()).dues())
                .extracting(DueRow::reason)
                .containsOnly("Chronic illness")
                .hasSize(3);
    }

    @Test
    @DisplayName("end with the vaccine that is given, each dose one, the earliest first")
    void fulfilled() {
        advised(FLU, today.plusDays(200), null);
        advised(FLU, today.minusDays(20), today.plusDays(30));
        advised(Concept.of("Shingles"), null, null);

        given(FLU, false, PartialDate.of(today));
        given(FLU, true, PartialDate.of(today.minusDays(400)));
        assertThat(open()).hasSize(3);

        given(Concept.of(CodeSystem.CVX, "141", "Influenza, other maker"), true, PartialDate.of(today));
        assertThat(open())
                .extracting(DueRow::state)
                .as("the one in 200 days is left")
                .containsExactly(DueState.DUE, DueState.LATER);
        given(Concept.of("shingles "), true, PartialDate.of(today));
        assertThat(open()).extracting(row -> row.vaccine().text()).containsExactly("Influenza");
        assertThat(Hospital.count("select count(*) from ohms.immunization_recommendation r"
                        + " join ohms.immunization i on i.id = r.immunization_id"
                        + " where r.status = 'DONE' and r.patient_id = '" + ward.patient + "'"))
                .isEqualTo(2);
    }

    @Test
    @DisplayName("are open again when the vaccine that fulfilled them is struck out, and those ended by hand are not")
    void struckOut() {
        advised(FLU, today.minusDays(20), null);
        var byHand = advised(Concept.of("Shingles"), null, null);
        as(ward.doctor, () -> use(VaccineDues.class).done(ward.patient, byHand, 1));
        var dose = given(FLU, true, PartialDate.of(today));
        assertThat(open()).isEmpty();

        as(ward.doctor, () -> use(VaccineBook.class).enteredInError(ward.patient, dose, 1));

        assertThat(open()).extracting(row -> row.vaccine().text()).containsExactly("Influenza");
        given(FLU, true, PartialDate.of(today));
        assertThat(open()).isEmpty();
    }

    @Test
    @DisplayName("end with vaccines another system sends, each dose one, though both come at once")
    void fromElsewhere() {
        advised(FLU, today.minusDays(20), null);
        advised(FLU, today.minusDays(10), null);
        advised(FLU, today.minusDays(5), null);

        Hospital.asSystem(() -> {
            var entities = use(EntityManager.class);
            entities.setFlushMode(FlushModeType.COMMIT);
            dose();
            dose();
            entities.setFlushMode(FlushModeType.AUTO);
            return null;
        });

        assertThat(open()).hasSize(1);
    }

    private void dose() {
        var now = Hospital.clock().instant();
        use(ImmunizationIntake.class)
                .admit(new NewImmunization(
                        ward.patient,
                        null,
                        ImmunizationStatus.COMPLETED,
                        FLU,
                        null,
                        PartialDate.of(today),
                        null,
                        null,
                        false,
                        now,
                        now));
    }

    @Test
    @DisplayName("have days in their order and are ended once")
    void objections() {
        assertThat(refusal(() -> advised(Concept.of(" "), today, today.minusDays(1)))
                        .refusals())
                .extracting(Refusal::field)
                .containsExactlyInAnyOrder("dueVaccine", "dueBy");
        assertThat(refusal(() -> advised(FLU, today.plusYears(31), null)).refusals())
                .extracting(Refusal::code)
                .containsExactly("common.out-of-range");
        var id = advised(FLU, null, null);

        as(ward.doctor, () -> use(VaccineDues.class).withdraw(ward.patient, id, 1));

        assertThat(open()).isEmpty();
        assertThat(refusal(() -> as(ward.doctor, () -> use(VaccineDues.class).done(ward.patient, id, 2)))
                        .refusals())
                .extracting(Refusal::code)
                .containsExactly("immunization.not-open");
    }

    @Test
    @DisplayName("are nothing to strangers")
    void strangers() throws SQLException {
        var id = advised(FLU, null, null);

        assertThat(refusal(() -> as(ward.stranger, () -> use(VaccineDues.class).of(ward.patient)))
                        .refusals())
                .extracting(Refusal::code)
                .containsExactly("access.not-in-care");
        assertThat(refusal(() -> as(ward.stranger, () -> use(VaccineDues.class).done(ward.patient, id, 1)))
                        .refusals())
                .extracting(Refusal::code)
                .containsExactly("access.not-in-care");
        try (var sight = Sight.of(ward.stranger)) {
            assertThat(sight.count("select count(*) from ohms.immunization_recommendation where id = '" + id + "'"))
                    .isZero();
        }
    }
}
