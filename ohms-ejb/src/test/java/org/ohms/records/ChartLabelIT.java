package org.ohms.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.use;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.compliance.access.Actor;
import org.ohms.compliance.access.Clearance;
import org.ohms.records.coding.Concept;
import org.ohms.records.encounter.EncounterId;
import org.ohms.records.note.NoteWriting;
import org.ohms.records.note.WriteNote;
import org.ohms.records.observation.Consciousness;
import org.ohms.records.observation.TakeVitals;
import org.ohms.records.observation.VitalSigns;
import org.ohms.records.order.OrderCategory;
import org.ohms.records.order.OrderDesk;
import org.ohms.records.order.PlaceOrder;
import org.ohms.records.report.EnterResult;
import org.ohms.records.report.ReportCategory;
import org.ohms.records.report.ResultEntry;
import org.ohms.records.report.ResultItem;
import org.ohms.testing.Hospital;
import org.ohms.testing.Sight;

@DisplayName("What is written in an encounter that is not everybody's")
class ChartLabelIT {
    private final Ward ward = new Ward();
    private final Actor cleared = ward.cleared(ward.doctorsAccount, Clearance.R);
    private final EncounterId call = ward.call(cleared, Hospital.clock().instant(), Clearance.R);

    private UUID ordered(@Nullable EncounterId encounter, @Nullable Clearance label) {
        return as(
                cleared,
                () -> use(OrderDesk.class)
                        .place(new PlaceOrder(
                                ward.patient,
                                encounter,
                                OrderCategory.LABORATORY,
                                null,
                                Concept.of("Screening"),
                                null,
                                null,
                                label)));
    }

    private UUID entered(@Nullable EncounterId encounter, @Nullable UUID order) {
        return as(
                cleared,
                () -> use(ResultEntry.class)
                        .enter(new EnterResult(
                                ward.patient,
                                encounter,
                                order,
                                ReportCategory.LABORATORY,
                                Concept.of("Screening"),
                                null,
                                null,
                                false,
                                List.of(new ResultItem(
                                        Concept.of("Titre"), new BigDecimal("2"), "1", null, null, null)),
                                null)));
    }

    private long labelled(String table, String condition) {
        return Hospital.count("select count(*) from ohms." + table + " where patient_id = '" + ward.patient
                + "' and sensitivity = 'R'" + condition);
    }

    @Test
    @DisplayName("is no less sensitive, whatever it says of itself: notes, orders, vitals, results with their lines")
    void follows() {
        as(
                cleared,
                () -> use(NoteWriting.class)
                        .write(new WriteNote(
                                ward.patient, call, null, 0, null, Map.of("assessment", "Relapse"), Clearance.N)));
        var order = ordered(call, Clearance.N);
        as(
                cleared,
                () -> use(VitalSigns.class)
                        .take(new TakeVitals(
                                ward.patient,
                                call,
                                null,
                                null,
                                null,
                                new BigDecimal("82"),
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                false,
                                Consciousness.ALERT)));
        entered(null, order);
        entered(call, null);

        assertThat(labelled("note", "")).isOne();
        assertThat(labelled("note_version", "")).isOne();
        assertThat(labelled("service_request", "")).isOne();
        assertThat(labelled("observation", " and category = 'VITAL_SIGNS' and released_at is null"))
                .isOne();
        assertThat(labelled("diagnostic_report", " and released_at is null")).isEqualTo(2);
        assertThat(labelled("observation", " and report_id is not null and released_at is null"))
                .isEqualTo(2);
        assertThat(Hospital.count("select count(*) from ohms.observation where patient_id = '" + ward.patient
                        + "' and sensitivity = 'N'"))
                .isZero();
    }

    @Test
    @DisplayName("stays so, whatever the application believes: the database has the last word")
    void lastWord() throws SQLException {
        ordered(call, null);
        var report = entered(call, null);
        try (var sight = Sight.of(cleared)) {
            sight.change("update ohms.service_request set sensitivity = 'N' where patient_id = '" + ward.patient + "'");
            sight.change("update ohms.diagnostic_report set sensitivity = 'N', released_at = now() where id = '"
                    + report + "'");
            sight.change("update ohms.observation set sensitivity = 'N', released_at = now() where report_id = '"
                    + report + "'");

            assertThat(sight.count("select count(*) from ohms.service_request where patient_id = '" + ward.patient
                            + "' and sensitivity = 'R'"))
                    .isOne();
            assertThat(sight.count("select count(*) from ohms.diagnostic_report where id = '" + report
                            + "' and sensitivity = 'R' and released_at is null"))
                    .isOne();
            assertThat(sight.count("select count(*) from ohms.observation where report_id = '" + report
                            + "' and sensitivity = 'R' and released_at is null"))
                    .isOne();
            assertThat(sight.count("select count(*) from ohms.encounter where id = '" + call.value() + "'"))
                    .as("who acts is still the one who acts")
                    .isOne();
        }
        try (var sight = Sight.of(ward.colleague)) {
            assertThat(sight.count("select count(*) from ohms.diagnostic_report where id = '" + report + "'"))
                    .isZero();
        }
    }
}
