package org.ohms.integration.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.staff;
import static org.ohms.testing.Hospital.use;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.compliance.access.Clearance;
import org.ohms.records.Ward;
import org.ohms.records.coding.Concept;
import org.ohms.records.order.OrderCategory;
import org.ohms.records.order.OrderDesk;
import org.ohms.records.order.OrderRow;
import org.ohms.records.order.OrderStatus;
import org.ohms.records.order.PlaceOrder;
import org.ohms.records.own.OwnChart;
import org.ohms.records.report.ReportRow;
import org.ohms.records.report.ReportStatus;
import org.ohms.records.report.ResultReading;
import org.ohms.records.report.ResultSigning;
import org.ohms.shared.page.PageRequest;
import org.ohms.shared.time.MinuteHasPassed;
import org.ohms.testing.Hospital;
import org.ohms.testing.TestDatabase;

@DisplayName("A result that a laboratory sends")
class ArrivingResultIT {
    private static final PageRequest SOME = new PageRequest(0, 20);

    private final Ward ward = new Ward();
    private final String address = "urn:uuid:" + UUID.randomUUID();
    private final String herReference = "Patient?identifier=urn:test|" + address;
    private final Instant now = Hospital.clock().instant();

    ArrivingResultIT() throws SQLException {
        // the ward's patient is the one whom the laboratory knows by its own number
        var known = load("""
            {"fullUrl": "%s", "request": {"method": "POST", "url": "Patient"}, "resource": {
              "resourceType": "Patient", "birthDate": "1968-03-14",
              "identifier": [{"system": "urn:test", "value": "%s"}], "name": [{"family": "Okafor", "given": ["Amara"]}]}}\
            """.formatted(address, address));
        try (var connection = TestDatabase.get().superuser();
                var statement = connection.createStatement()) {
            statement.execute(
                    "update ohms.fhir_entry set patient_id = '" + ward.patient + "', local_id = '" + ward.patient
                            + "' where local_id = '" + known.entries().get(0).local() + "'");
        }
    }

    private static LoadReport load(String... entries) {
        var bundle = "{\"resourceType\": \"Bundle\", \"type\": \"transaction\", \"entry\": ["
                + String.join(",", entries) + "]}";
        return as(staff("chart.import"), () -> use(FhirImport.class).load(bundle.getBytes(StandardCharsets.UTF_8)));
    }

    /** A figure with its report; the report says nothing of how alarming it is, the figure does. */
    private void arrives(String status, Instant issued, String interpretation, @Nullable UUID order) {
        var figure = "urn:uuid:" + UUID.randomUUID();
        load(
                """
                {"fullUrl": "urn:uuid:%s", "request": {"method": "POST", "url": "DiagnosticReport"}, "resource": {
                  "resourceType": "DiagnosticReport", "status": "%s", "subject": {"reference": "%s"},
                  "category": [{"coding": [{"code": "LAB"}]}], "code": {"text": "Potassium"}, %s
                  "effectiveDateTime": "%s", "issued": "%s", "result": [{"reference": "%s"}]}}\
                """.formatted(
                        UUID.randomUUID(),
                        status,
                        herReference,
                        order == null ? "" : "\"basedOn\": [{\"reference\": \"ServiceRequest/" + order + "\"}],",
                        issued.minus(Duration.ofHours(2)),
                        issued,
                        figure),
                """
                {"fullUrl": "%s", "request": {"method": "POST", "url": "Observation"}, "resource": {
                  "resourceType": "Observation", "status": "%s", "subject": {"reference": "%s"},
                  "category": [{"coding": [{"code": "laboratory"}]}],
                  "code": {"text": "Potassium", "coding": [{"system": "http://loinc.org", "code": "2823-3"}]},
                  "valueQuantity": {"value": 6.9, "code": "mmol/L"}, "effectiveDateTime": "%s", "issued": "%s",
                  "interpretation": [{"coding": [{"code": "%s"}]}]}}\
                """.formatted(figure, status, herReference, issued.minus(Duration.ofHours(2)), issued, interpretation));
    }

    /** A figure that belongs to no report. */
    private String arrivesAlone(String status, Instant issued, String category, String interpretation) {
        var figure = "urn:uuid:" + UUID.randomUUID();
        load(alone(figure, status, issued, category, interpretation));
        return figure;
    }

    private String alone(String figure, String status, Instant issued, String category, String interpretation) {
        return """
                {"fullUrl": "%s", "request": {"method": "POST", "url": "Observation"}, "resource": {
                  "resourceType": "Observation", "status": "%s", "subject": {"reference": "%s"},
                  "category": [{"coding": [{"code": "%s"}]}],
                  "code": {"text": "Potassium", "coding": [{"system": "http://loinc.org", "code": "2823-3"}]},
                  "valueQuantity": {"value": 6.9, "code": "mmol/L"}, "effectiveDateTime": "%s", "issued": "%s",
                  "interpretation": [{"coding": [{"code": "%s"}]}]}}\
                """.formatted(
                figure, status, herReference, category, issued.minus(Duration.ofHours(2)), issued, interpretation);
    }

    private List<ReportRow> waiting() {
        return as(ward.doctor, () -> use(ResultReading.class).toSign(ward.patient));
    }

    private ReportRow only() {
        return as(ward.doctor, () -> use(ResultReading.class).of(ward.patient, SOME))
                .rows()
                .get(0);
    }

    private UUID ordered(@Nullable Clearance label) {
        return as(
                ward.cleared(ward.doctorsAccount, Clearance.R),
                () -> use(OrderDesk.class)
                        .place(new PlaceOrder(
                                ward.patient,
                                null,
                                OrderCategory.LABORATORY,
                                null,
                                Concept.of("Potassium"),
                                null,
                                null,
                                label)));
    }

    private static UUID orderOfAnother() {
        var other = new Ward();
        return as(
                other.doctor,
                () -> use(OrderDesk.class)
                        .place(new PlaceOrder(
                                other.patient,
                                null,
                                OrderCategory.LABORATORY,
                                null,
                                Concept.of("Potassium"),
                                null,
                                null,
                                null)));
    }

    private long news(String kind) {
        return Hospital.count("select count(*) from ohms.notification where kind = '" + kind + "' and account_id = '"
                + ward.doctorsAccount + "' and patient_id = '" + ward.patient + "'");
    }

    private long figures(String condition) {
        return Hospital.count(
                "select count(*) from ohms.observation where patient_id = '" + ward.patient + "' and " + condition);
    }

    @Test
    @DisplayName("waits for a signature, closes its order, and is read by the patient after the days of the house")
    void waits() {
        var order = ordered(null);

        arrives("final", now.minus(Duration.ofHours(1)), "H", order);

        assertThat(waiting()).singleElement().satisfies(row -> {
            assertThat(row.request()).isEqualTo(order);
            assertThat(row.critical()).isFalse();
            assertThat(row.enteredBy()).isEmpty();
            assertThat(row.isToSign()).isTrue();
            assertThat(row.releasedAt()).isAfter(now.plus(Duration.ofDays(2)));
        });
        assertThat(figures("report_id is not null and released_at > now() + interval '2 days'"))
                .isOne();
        assertThat(as(ward.doctor, () -> use(OrderDesk.class).of(ward.patient, SOME))
                        .rows())
                .extracting(OrderRow::status)
                .containsExactly(OrderStatus.COMPLETED);
        var herself = ward.herself();
        assertThat(as(herself, () -> use(OwnChart.class).results(SOME)).rows()).isEmpty();

        var row = waiting().get(0);
        as(ward.doctor, () -> use(ResultSigning.class).sign(ward.patient, row.id(), row.version(), true, null));

        assertThat(waiting()).isEmpty();
        assertThat(as(herself, () -> use(OwnChart.class).result(row.id()))
                        .details()
                        .lines())
                .hasSize(1);
    }

    @Test
    @DisplayName("alarms when a figure of it is critical, is told at once, and goes up when nobody hears it")
    void alarms() {
        arrives("final", now.minus(Duration.ofHours(5)), "HH", null);

        assertThat(waiting()).singleElement().satisfies(row -> {
            assertThat(row.isAlarming()).isTrue();
            assertThat(row.releasedAt()).isNull();
        });
        assertThat(figures("released_at is not null")).isZero();
        assertThat(news("records.critical")).isOne();
        var escalated = "select count(*) from ohms.audit_event where action = 'result.escalate' and object_id = '"
                + only().id() + "'";
        Hospital.announce(new MinuteHasPassed(Hospital.clock().instant()));
        assertThat(Hospital.count(escalated))
                .as("it is not late before it was here for a while")
                .isZero();

        Hospital.clock().pass(Duration.ofMinutes(31));
        Hospital.announce(new MinuteHasPassed(Hospital.clock().instant()));

        assertThat(Hospital.count(escalated)).isOne();
        for (var code : List.of("LL", "AA")) {
            arrives("final", now.minus(Duration.ofHours(1)), code, null);
        }
        assertThat(waiting()).hasSize(3).allMatch(ReportRow::isAlarming);
    }

    @Test
    @DisplayName("that is one critical figure without a report alarms all the same, and goes up when nobody hears it")
    void alarmsAlone() {
        arrivesAlone("final", now.minus(Duration.ofHours(5)), "laboratory", "HH");

        assertThat(waiting()).singleElement().satisfies(row -> {
            assertThat(row.isAlarming()).isTrue();
            assertThat(row.what().text()).isEqualTo("Potassium");
        });
        assertThat(figures("report_id is not null and released_at is null")).isOne();
        assertThat(news("records.critical")).isOne();
        Hospital.clock().pass(Duration.ofMinutes(31));
        Hospital.announce(new MinuteHasPassed(Hospital.clock().instant()));
        assertThat(Hospital.count(
                        "select count(*) from ohms.audit_event where action = 'result.escalate' and object_id = '"
                                + only().id() + "'"))
                .isOne();

        arrivesAlone("final", now.minus(Duration.ofHours(1)), "vital-signs", "LL");
        arrivesAlone("preliminary", now.minus(Duration.ofHours(1)), "laboratory", "AA");

        assertThat(waiting()).hasSize(3).allMatch(ReportRow::isAlarming);
        assertThat(figures("released_at is not null")).isZero();
    }

    @Test
    @DisplayName("that is one figure alone alarms nobody when it is not critical, struck out, or history")
    void noAlarmAlone() {
        arrivesAlone("final", now.minus(Duration.ofHours(1)), "laboratory", "H");
        arrivesAlone("entered-in-error", now.minus(Duration.ofHours(1)), "laboratory", "HH");
        arrivesAlone("final", now.minus(Duration.ofDays(40)), "vital-signs", "HH");

        assertThat(waiting()).isEmpty();
        assertThat(news("records.critical")).isZero();
        assertThat(figures("report_id is null")).isEqualTo(3);
    }

    @Test
    @DisplayName("that came alone and whose report follows waits once")
    void reportFollows() {
        var issued = now.minus(Duration.ofHours(1));
        var figure = arrivesAlone("final", issued, "laboratory", "HH");
        var alone = waiting().get(0).id();

        load(
                """
                {"fullUrl": "urn:uuid:%s", "request": {"method": "POST", "url": "DiagnosticReport"}, "resource": {
                  "resourceType": "DiagnosticReport", "status": "final", "subject": {"reference": "%s"},
                  "category": [{"coding": [{"code": "LAB"}]}], "code": {"text": "Potassium"},
                  "effectiveDateTime": "%s", "issued": "%s", "result": [{"reference": "%s"}]}}\
                """.formatted(UUID.randomUUID(), herReference, issued, issued, figure),
                alone(figure, "final", issued, "laboratory", "HH"));

        assertThat(waiting()).singleElement().satisfies(row -> {
            assertThat(row.id()).isNotEqualTo(alone);
            assertThat(row.isAlarming()).isTrue();
        });
        assertThat(figures("true")).isOne();
    }

    @Test
    @DisplayName(
            "that is preliminary is read by no patient, closes no order and is signed by nobody; a critical one alarms")
    void preliminary() {
        var order = ordered(null);

        arrives("preliminary", now.minus(Duration.ofHours(1)), "N", order);

        assertThat(only().status()).isEqualTo(ReportStatus.PRELIMINARY);
        assertThat(only().releasedAt()).isNull();
        assertThat(figures("released_at is not null")).isZero();
        assertThat(waiting()).isEmpty();
        assertThat(as(ward.doctor, () -> use(OrderDesk.class).of(ward.patient, SOME))
                        .rows())
                .extracting(OrderRow::status)
                .containsExactly(OrderStatus.ACTIVE);

        arrives("preliminary", now.minus(Duration.ofHours(1)), "HH", order);

        assertThat(waiting()).singleElement().satisfies(row -> {
            assertThat(row.isAlarming()).isTrue();
            as(ward.doctor, () -> use(ResultSigning.class).acknowledge(ward.patient, row.id()));
        });
        assertThat(waiting()).isEmpty();
    }

    @Test
    @DisplayName("that was seen to elsewhere long ago waits for nobody, unless an order here waits for it")
    void history() {
        arrives("final", now.minus(Duration.ofDays(40)), "HH", null);

        assertThat(waiting()).isEmpty();
        assertThat(only().critical()).isFalse();
        assertThat(news("records.critical")).isZero();
        assertThat(as(ward.herself(), () -> use(OwnChart.class).results(SOME)).rows())
                .hasSize(1);

        arrives("final", now.minus(Duration.ofDays(40)), "HH", ordered(null));

        assertThat(waiting()).hasSize(1);
        assertThat(news("records.critical")).isOne();
    }

    @Test
    @DisplayName("is no less sensitive than what was ordered, and answers no order of another patient")
    void orders() {
        arrives("final", now.minus(Duration.ofHours(1)), "N", ordered(Clearance.R));

        assertThat(figures("sensitivity = 'R' and released_at is null")).isOne();
        assertThat(waiting()).as("the doctor is not cleared for it").isEmpty();

        var strangers = orderOfAnother();
        arrives("final", now.minus(Duration.ofHours(1)), "N", strangers);

        assertThat(waiting())
                .singleElement()
                .satisfies(row -> assertThat(row.request()).isNull());
        assertThat(Hospital.count("select count(*) from ohms.service_request where status = 'ACTIVE' and id = '"
                        + strangers + "'"))
                .isOne();
    }
}
