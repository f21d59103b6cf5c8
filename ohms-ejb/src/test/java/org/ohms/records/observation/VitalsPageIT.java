package org.ohms.records.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.use;

import java.math.BigDecimal;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.records.Ward;
import org.ohms.records.growth.GrowthBook;
import org.ohms.records.growth.GrowthPoint;
import org.ohms.records.rate.RateBook;
import org.ohms.records.rate.RatePoint;
import org.ohms.scheduling.Clinic;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.page.Page;
import org.ohms.shared.page.PageRequest;
import org.ohms.shared.time.HospitalDay;
import org.ohms.testing.Hospital;
import org.ohms.testing.SqlCounter;
import org.ohms.testing.TestDatabase;

/** What the page of the vital signs asks for, all together: courses, growth, rates and the newest takings. */
@DisplayName("The page of a child's vital signs")
class VitalsPageIT {
    private static final int MOST_STATEMENTS = 40;
    private static final int ROWS = 25;

    private final Ward ward = new Ward();
    private final PatientId child = child();

    private PatientId child() {
        var today = use(HospitalDay.class).today(Hospital.clock().instant());
        var patient = Clinic.patient("Klein", "Ida", today.minusYears(4));
        Ward.cares(patient, ward.doctorsAccount);
        return patient;
    }

    private void measured() {
        as(
                ward.doctor,
                () -> use(VitalSigns.class)
                        .take(new TakeVitals(
                                child,
                                null,
                                null,
                                new BigDecimal("95"),
                                new BigDecimal("60"),
                                new BigDecimal("100"),
                                new BigDecimal("22"),
                                new BigDecimal("36.9"),
                                new BigDecimal("99"),
                                new BigDecimal("16"),
                                new BigDecimal("102"),
                                null,
                                false,
                                false,
                                Consciousness.ALERT)));
    }

    /** The same measurements so many times in the hours before, copied past the application. */
    private void measuredBefore(int times) throws SQLException {
        try (var connection = TestDatabase.get().superuser();
                var statement = connection.createStatement()) {
            statement.executeUpdate("""
                insert into ohms.observation (id, patient_id, category, status, code_system, code, words, value, unit,
                    interpretation, recorded_by, effective_at, issued_at, sensitivity, released_at, version)
                select gen_random_uuid(), o.patient_id, o.category, o.status, o.code_system, o.code, o.words, o.value,
                    o.unit, o.interpretation, o.recorded_by, o.effective_at - n * interval '6 hours',
                    o.issued_at - n * interval '6 hours', o.sensitivity, null, 1
                from ohms.observation o, generate_series(1, %d) n
                where o.patient_id = '%s'\
                """.formatted(times, child));
        }
    }

    /** All that the page shows. */
    private record Seen(int courses, Page<Taking> takings, int growth, int rates) {}

    private Seen seen() {
        return as(ward.doctor, () -> {
            var courses = use(VitalSigns.class).courses(child);
            var growth = use(GrowthBook.class).of(child);
            var rates = use(RateBook.class).of(child);
            assertThat(growth).extracting(GrowthPoint::measure).isNotEmpty();
            assertThat(rates).extracting(RatePoint::what).isNotEmpty();
            return new Seen(
                    courses.size(),
                    use(VitalSigns.class).takings(child, new PageRequest(0, ROWS)),
                    growth.size(),
                    rates.size());
        });
    }

    @Test
    @DisplayName("takes the same few statements after a thousand takings as after one")
    void statements() throws SQLException {
        measured();
        seen();
        SqlCounter.reset();
        var first = seen();
        var few = SqlCounter.statements().size();
        measuredBefore(1_000);

        SqlCounter.reset();
        var later = seen();

        assertThat(SqlCounter.statements()).hasSizeLessThanOrEqualTo(few);
        assertThat(few).isLessThanOrEqualTo(MOST_STATEMENTS);
        assertThat(later.courses()).isEqualTo(first.courses());
        assertThat(later.takings().rows()).hasSize(ROWS);
        assertThat(later.takings().total()).isEqualTo(1_001);
        assertThat(later.growth()).isGreaterThan(first.growth());
        assertThat(later.rates()).isGreaterThan(first.rates());
    }
}
