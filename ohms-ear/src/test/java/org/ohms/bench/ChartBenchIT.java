package org.ohms.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ohms.house.BrowserExtension;
import org.ohms.house.Hospital;
import org.ohms.house.InOpenHospital;

/** A patient with half a life in the hospital: 500 encounters and 10,000 observations. */
@Tag("bench")
@InOpenHospital
@ExtendWith(BrowserExtension.class)
@DisplayName("A long chart, measured")
class ChartBenchIT {
    private static final int REQUESTS = 300;
    private static final int ENCOUNTERS = 500;
    private static final int OBSERVATIONS = 10_000;
    private static final double PAGE = 150;

    private final Results results = new Results();

    @Test
    @DisplayName("writes target/bench-chart.csv")
    void measures(Browser browser, Hospital hospital) throws SQLException {
        var patient = somebodyOfTheDoctors(hospital);
        lengthen(hospital, patient);
        var doctor = PageVisits.signedInAs("doctor", browser, hospital);

        for (var page : new String[] {"", "/visits", "/results", "/vitals", "/results/compare?months=all"}) {
            var measured = Measured.of(REQUESTS, () -> doctor.open("/staff/patients/" + patient + page));
            results.note("long chart" + page + ", median", measured.median(), "ms");
            results.below("long chart" + page + ", p95", measured.p95(), "ms", PAGE);
        }
        results.write(Path.of("target/bench-chart.csv"));
        System.out.printf("%n%s%n", results.table());
    }

    /** One of the demo doctor's patients who has encounters and results to copy. */
    private static String somebodyOfTheDoctors(Hospital hospital) throws SQLException {
        try (var connection = hospital.database();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select c.patient_id from ohms.care_relationship c
                        join ohms.practitioner p on p.account_id = c.account_id and p.family = 'Haddad'
                        where c.ends_at > now()
                          and exists (select 1 from ohms.encounter e where e.patient_id = c.patient_id)
                          and exists (select 1 from ohms.observation o where o.patient_id = c.patient_id
                                      and o.category = 'LABORATORY' and o.value is not null)
                        order by c.patient_id limit 1""")) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    /** Copies what there is, past the application: each copy some hours earlier than the one before. */
    private static void lengthen(Hospital hospital, String patient) throws SQLException {
        try (var connection = hospital.database();
                var statement = connection.createStatement()) {
            statement.execute("""
                    insert into ohms.encounter (id, patient_id, kind, status, words, starts_at, ends_at, sensitivity,
                        opened_at, version)
                    select gen_random_uuid(), e.patient_id, e.kind, 'FINISHED', e.words, now() - n * interval '7 days',
                        now() - n * interval '7 days' + interval '20 minutes', 'N', now() - n * interval '7 days', 1
                    from (select * from ohms.encounter where patient_id = '%s' limit 1) e,
                        generate_series(1, %d) n""".formatted(patient, ENCOUNTERS));
            statement.execute("""
                    insert into ohms.observation (id, patient_id, category, status, code_system, code, words, value, unit,
                        range_low, range_high, interpretation, effective_at, issued_at, sensitivity, released_at, version)
                    select gen_random_uuid(), o.patient_id, o.category, o.status, o.code_system, o.code, o.words, o.value,
                        o.unit, o.range_low, o.range_high, o.interpretation, now() - n * interval '8 hours',
                        now() - n * interval '8 hours', o.sensitivity, o.released_at, 1
                    from (select x.*, row_number() over (order by x.id) - 1 as place, count(*) over () as many
                          from ohms.observation x where x.patient_id = '%s'
                            and (x.category = 'LABORATORY' and x.value is not null or x.category = 'VITAL_SIGNS')) o
                    join generate_series(1, %d) n on mod(n, o.many) = o.place""".formatted(patient, OBSERVATIONS));
            statement.execute("vacuum analyze");
        }
    }
}
