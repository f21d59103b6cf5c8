package org.ohms.records.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.use;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.identity.People;
import org.ohms.records.Ward;
import org.ohms.records.coding.CodeSystem;
import org.ohms.records.coding.Concept;
import org.ohms.records.observation.Interpretation;
import org.ohms.records.order.OrderCategory;
import org.ohms.records.order.OrderDesk;
import org.ohms.records.order.OrderStatus;
import org.ohms.records.order.PlaceOrder;
import org.ohms.records.own.OwnChart;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.page.PageRequest;
import org.ohms.shared.time.MinuteHasPassed;
import org.ohms.testing.Hospital;
import org.ohms.testing.Sight;
import org.ohms.testing.TestDatabase;

@DisplayName("A result")
class ResultIT {
    private static final Concept HBA1C = Concept.of(CodeSystem.LOINC, "4548-4", "HbA1c");

    private final Ward ward = new Ward();

    private EnterResult result(@Nullable UUID order, boolean critical) {
        return new EnterResult(
                ward.patient,
                null,
                order,
                ReportCategory.LABORATORY,
                Concept.of("Blood"),
                null,
                null,
                critical,
                List.of(new ResultItem(
                        HBA1C, new BigDecimal("8.4"), "%", null, new BigDecimal("4.0"), new BigDecimal("5.6"))),
                null);
    }

    private UUID entered(boolean critical) {
        return as(ward.colleague, () -> use(ResultEntry.class).enter(result(null, critical)));
    }

    private ReportDetails read(UUID id) {
        return as(ward.doctor, () -> use(ResultReading.class).result(ward.patient, id));
    }

    @Test
    @DisplayName("closes its order, and lies against the range of the laboratory")
    void closesItsOrder() {
        var order = as(
                ward.doctor,
                () -> use(OrderDesk.class)
                        .place(new PlaceOrder(
                                ward.patient, null, OrderCategory.LABORATORY, null, HBA1C, "Diabetes", null, null)));

        var id = as(ward.colleague, () -> use(ResultEntry.class).enter(result(order, false)));

        assertThat(read(id).lines())
                .singleElement()
                .satisfies(line -> assertThat(line.interpretation()).isEqualTo(Interpretation.HIGH));
        var orders = as(ward.doctor, () -> use(OrderDesk.class).of(ward.patient, new PageRequest(0, 10)));
        assertThat(orders.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.status()).isEqualTo(OrderStatus.COMPLETED));

        as(
                ward.doctor,
                () -> use(ResultEntry.class)
                        .enteredInError(ward.patient, id, read(id).row().version()));

        assertThat(as(ward.doctor, () -> use(OrderDesk.class).of(ward.patient, new PageRequest(0, 10)))
                        .rows())
                .singleElement()
                .satisfies(row -> assertThat(row.status()).isEqualTo(OrderStatus.ACTIVE));
    }

    @Test
    @DisplayName("that is critical is acknowledged before it is signed, and goes up when nobody hears it")
    void critical() {
        var id = entered(true);
        var doctorsNews = "select count(*) from ohms.notification where kind = 'records.critical' and account_id = '"
                + ward.doctorsAccount + "'";
        assertThat(Hospital.count(doctorsNews)).isOne();

        var refused = catchThrowableOfType(
                DomainException.class,
                () -> as(
                        ward.doctor,
                        () -> use(ResultSigning.class)
                                .sign(ward.patient, id, read(id).row().version(), true, null)));
        assertThat(refused.refusals()).extracting(r -> r.code()).containsExactly("report.acknowledge-first");

        Hospital.clock().pass(Duration.ofMinutes(31));
        Hospital.announce(new MinuteHasPassed(Hospital.clock().instant()));
        assertThat(Hospital.count("select count(*) from ohms.audit_event where action = 'result.escalate'"
                        + " and object_id = '" + id + "'"))
                .isPositive();

        as(ward.doctor, () -> use(ResultSigning.class).acknowledge(ward.patient, id));
        as(
                ward.doctor,
                () -> use(ResultSigning.class)
                        .sign(ward.patient, id, read(id).row().version(), true, "Please come in today"));

        assertThat(read(id).row().signedAt()).isNotNull();
    }

    @Test
    @DisplayName("that is critical is not heard by the one who typed it in, but for what they ordered and answer for"
            + " themselves")
    void notHeardByTheEnterer() {
        var nurse = Hospital.staff(ward.colleaguesAccount, "chart.read", "result.write");
        var typed = as(nurse, () -> use(ResultEntry.class).enter(result(null, true)));
        assertThat(refusalOf(() -> as(nurse, () -> use(ResultSigning.class).acknowledge(ward.patient, typed))))
                .containsExactly("report.acknowledged-by-enterer");
        var order = ordered();
        var ofAnother = as(ward.colleague, () -> use(ResultEntry.class).enter(result(order, true)));
        assertThat(refusalOf(
                        () -> as(ward.colleague, () -> use(ResultSigning.class).acknowledge(ward.patient, ofAnother))))
                .containsExactly("report.acknowledged-by-enterer");
        var own = as(ward.doctor, () -> use(ResultEntry.class).enter(result(ordered(), true)));

        as(ward.doctor, () -> use(ResultSigning.class).acknowledge(ward.patient, typed));
        as(ward.doctor, () -> use(ResultSigning.class).acknowledge(ward.patient, ofAnother));
        as(ward.doctor, () -> use(ResultSigning.class).acknowledge(ward.patient, own));

        assertThat(List.of(typed, ofAnother, own))
                .allSatisfy(id -> assertThat(read(id).row().acknowledgedAt()).isNotNull());
    }

    private UUID ordered() {
        return as(
                ward.doctor,
                () -> use(OrderDesk.class)
                        .place(new PlaceOrder(
                                ward.patient, null, OrderCategory.LABORATORY, null, HBA1C, null, null, null)));
    }

    /** What the house lets a role do when nobody has changed it. */
    private static String[] shipped(String role) throws SQLException {
        try (var connection = TestDatabase.get().superuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select permission from ohms.role_permission where role = '" + role + "'")) {
            var permissions = new ArrayList<String>();
            while (rows.next()) {
                permissions.add(rows.getString(1));
            }
            return permissions.toArray(String[]::new);
        }
    }

    private static List<String> refusalOf(Runnable work) {
        return catchThrowableOfType(DomainException.class, work::run).refusals().stream()
                .map(Refusal::code)
                .toList();
    }

    @Test
    @DisplayName("that nobody heard reaches the chief medical officer, who opens the chart, takes notice and signs")
    void reachesSomebodyWhoActs() throws SQLException {
        var account = People.active(People.someEmail(), "cmo");
        var chief = Hospital.staff(account, shipped("cmo"));
        // the database looks at its own clock, so the result came a while ago and the round is made now
        Hospital.clockAt(Instant.now().minus(Duration.ofMinutes(40)));
        var id = entered(true);
        Hospital.clockAt(Instant.now());
        assertThat(refusalOf(() -> as(chief, () -> use(ResultSigning.class).acknowledge(ward.patient, id))))
                .containsExactly("access.not-in-care");

        Hospital.announce(new MinuteHasPassed(Hospital.clock().instant()));

        assertThat(Hospital.count("select count(*) from ohms.notification where kind = 'records.critical-unheard'"
                        + " and account_id = '" + account + "' and patient_id = '" + ward.patient + "'"))
                .isOne();
        as(chief, () -> use(ResultSigning.class).acknowledge(ward.patient, id));
        as(
                chief,
                () -> use(ResultSigning.class)
                        .sign(ward.patient, id, read(id).row().version(), false, null));
        assertThat(read(id).row().signedAt()).isNotNull();
    }

    @Test
    @DisplayName("is read by the patient when it was shared; a critical one never by itself, whoever asks the database")
    void released() throws SQLException {
        var plain = entered(false);
        var grave = entered(true);
        var herself = ward.herself();
        assertThat(as(herself, () -> use(OwnChart.class).results(new PageRequest(0, 10)))
                        .rows())
                .isEmpty();
        assertThat(read(plain).row().releasedAt()).isNotNull();
        assertThat(read(grave).row().releasedAt()).isNull();

        as(
                ward.doctor,
                () -> use(ResultSigning.class)
                        .sign(ward.patient, plain, read(plain).row().version(), true, "Gone up a little"));

        var shown = as(herself, () -> use(OwnChart.class).results(new PageRequest(0, 10)));
        assertThat(shown.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.comment()).isEqualTo("Gone up a little"));
        assertThat(as(herself, () -> use(OwnChart.class).result(plain))).satisfies(own -> {
            assertThat(own.outside()).isOne();
            assertThat(own.allInside()).isFalse();
        });
        var hidden = catchThrowableOfType(
                DomainException.class,
                () -> as(herself, () -> use(OwnChart.class).result(grave)));
        assertThat(hidden.kind()).isEqualTo(DomainException.Kind.NOT_FOUND);
        try (var sight = Sight.of(herself)) {
            assertThat(sight.count("select count(*) from ohms.diagnostic_report"))
                    .isOne();
            assertThat(sight.count("select count(*) from ohms.observation")).isOne();
            assertThat(sight.count("select count(*) from ohms.encounter")).isZero();
        }
        try (var sight = Sight.of(ward.doctor)) {
            assertThat(catchThrowable(() -> sight.change(
                            "update ohms.diagnostic_report set released_at = now() where id = '" + grave + "'")))
                    .hasMessageContaining("diagnostic_report_explained");
        }
    }

    @Test
    @DisplayName("signed by two is signed once; strangers find none")
    void twoSigners() {
        var id = entered(false);
        var seen = read(id).row().version();
        as(ward.colleague, () -> use(ResultSigning.class).sign(ward.patient, id, seen, false, null));

        var stale = catchThrowableOfType(
                DomainException.class,
                () -> as(ward.doctor, () -> use(ResultSigning.class).sign(ward.patient, id, seen, true, "Mine")));
        var stranger = catchThrowableOfType(
                DomainException.class,
                () -> as(ward.stranger, () -> use(ResultReading.class).result(ward.patient, id)));

        assertThat(stale.kind()).isEqualTo(DomainException.Kind.STALE);
        assertThat(stranger.refusals()).extracting(r -> r.code()).containsExactly("access.not-in-care");
        assertThat(as(ward.stranger, () -> use(ResultReading.class).waiting(new PageRequest(0, 50)))
                        .rows())
                .isEmpty();
    }

    @Test
    @DisplayName("are signed together, all of them or none")
    void together() {
        var one = entered(false);
        var other = entered(false);
        var grave = entered(true);
        var seen = new HashMap<>(Map.of(one, 1L, other, 1L, grave, 1L));

        var refused = catchThrowableOfType(
                DomainException.class,
                () -> as(
                        ward.doctor,
                        () -> use(ResultSigning.class)
                                .signTogether(new SignResults(ward.patient, seen, true, "All well"))));
        assertThat(refused.refusals()).extracting(Refusal::code).containsExactly("report.acknowledge-first");
        assertThat(read(one).row().signedAt()).isNull();

        seen.remove(grave);
        as(
                ward.doctor,
                () -> use(ResultSigning.class).signTogether(new SignResults(ward.patient, seen, true, "All well")));
        assertThat(read(one).row().comment()).isEqualTo("All well");
        assertThat(read(other).row().signedAt()).isNotNull();
        assertThat(as(ward.doctor, () -> use(ResultReading.class).toSign(ward.patient)))
                .extracting(ReportRow::id)
                .containsExactly(grave);
    }
}
