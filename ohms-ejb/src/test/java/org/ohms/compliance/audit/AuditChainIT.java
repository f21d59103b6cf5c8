package org.ohms.compliance.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.ejb.EJBAccessException;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.compliance.access.Actor;
import org.ohms.compliance.hospital.ChangeHospital;
import org.ohms.compliance.hospital.HospitalProfile;
import org.ohms.shared.crypto.Signer;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.time.MinuteHasPassed;
import org.ohms.testing.Hospital;
import org.ohms.testing.TestDatabase;
import org.ohms.testing.TestMetrics;

@DisplayName("The audit trail")
class AuditChainIT {
    @BeforeEach
    void beginAnew() throws SQLException {
        behindTheWalls("truncate audit_event; truncate audit_seal");
    }

    @AfterEach
    void leaveAWholeChain() throws SQLException {
        behindTheWalls("truncate audit_event; truncate audit_seal");
    }

    @Test
    void keepsALineForWhatWasAllowedAndForWhatWasRefused() {
        var admin = Hospital.staff("hospital.change");

        change(admin, "America/New_York");
        var refused = catchThrowable(() -> change(admin, "Nowhere/Atall"));

        assertThat(refused).isInstanceOf(DomainException.class);
        assertThat(Hospital.count("select count(*) from audit_event where outcome = 'allowed'"
                        + " and action = 'HospitalProfile.change' and permission = 'hospital.change'"))
                .isEqualTo(1);
        assertThat(Hospital.count(
                        "select count(*) from audit_event where outcome = 'refused' and codes = 'common.malformed'"))
                .isEqualTo(1);
    }

    @Test
    void measuresWhatNoSealCoversYet() {
        var metrics = Hospital.use(TestMetrics.class);
        change(Hospital.staff("hospital.change"), "America/New_York");

        measureAfter(90);
        assertThat(metrics.amount(SealMetrics.LINES))
                .isEqualTo(Hospital.count("select count(*) from audit_event"))
                .isPositive();
        assertThat(metrics.amount(SealMetrics.AGE)).isEqualTo(90);

        Hospital.as(Actor.system("test"), () -> Hospital.use(AuditChain.class).sealAll());
        measureAfter(150);
        assertThat(metrics.amount(SealMetrics.LINES)).isZero();
        assertThat(metrics.amount(SealMetrics.AGE)).isZero();
    }

    private static void measureAfter(int seconds) {
        var then = new MinuteHasPassed(Hospital.clock().instant().plusSeconds(seconds));
        Hospital.as(Actor.system("test"), () -> Hospital.use(SealMetrics.class).on(then));
    }

    @Test
    void isWholeAfterSealing() {
        someLines();

        var report = verify();

        assertThat(report.fault()).isEmpty();
        assertThat(report.sealed()).isGreaterThanOrEqualTo(5);
    }

    @Test
    void namesTheLineThatWasChanged() throws SQLException {
        someLines();
        var third = third();

        behindTheWalls("update audit_event set outcome = 'refused' where id = " + third);

        assertThat(verify().fault()).contains(new ChainReport.Fault(ChainReport.What.LINE_CHANGED, third));
    }

    @Test
    void namesTheLineThatWasRemoved() throws SQLException {
        someLines();
        var third = third();

        behindTheWalls("delete from audit_event where id = " + third);

        assertThat(verify().fault()).contains(new ChainReport.Fault(ChainReport.What.LINE_REMOVED, third));
    }

    @Test
    void namesTheLineThatWasPutIn() throws SQLException {
        changes();
        var third = third();
        behindTheWalls("delete from audit_event where id = " + third);
        seal();

        behindTheWalls("insert into audit_event (id, occurred_at, kind, action, purpose, outcome, patients, address,"
                + " correlation) overriding system value values (" + third
                + ", now(), 'staff', 'x', 'own', 'allowed', '{}', 'x', 'x')");

        assertThat(verify().fault()).contains(new ChainReport.Fault(ChainReport.What.LINE_INSERTED, third));
    }

    @Test
    void namesTheFirstOfTwoLinesThatChangedPlaces() throws SQLException {
        someLines();
        var third = third();

        behindTheWalls("update audit_event a set outcome = b.outcome, action = b.action, occurred_at = b.occurred_at,"
                + " correlation = b.correlation || '-' from (select * from audit_event where id = " + (third + 1)
                + ") b where a.id = " + third);
        behindTheWalls("update audit_event set correlation = 'moved' where id = " + (third + 1));

        assertThat(verify().fault()).contains(new ChainReport.Fault(ChainReport.What.LINE_CHANGED, third));
    }

    @Test
    void namesTheSealAfterOneThatWasTakenOut() throws SQLException {
        someLines();
        someLines();
        someLines();
        var second = Hospital.count("select id from audit_seal order by id offset 1 limit 1");
        var third = Hospital.count("select id from audit_seal order by id offset 2 limit 1");

        behindTheWalls("delete from audit_seal where id = " + second);

        assertThat(verify().fault()).contains(new ChainReport.Fault(ChainReport.What.SEAL_FORGED, third));
    }

    @Test
    void namesTheLineWhoseReasonIsNotTheOneThatWasTyped() throws SQLException {
        var line = lineWithReason();
        assertThat(verify().fault()).isEmpty();

        var change = "update audit_reason set reason = set_byte(reason, 12, get_byte(reason, 12) # 1)"
                + " where id = (select reason_id from audit_event where id = " + line + ")";
        behindTheWalls(change);

        assertThat(verify().fault()).contains(new ChainReport.Fault(ChainReport.What.REASON_CHANGED, line));
        // turned back, or a new key of another test would wait for ever for a value that no key opens
        behindTheWalls(change);
        assertThat(verify().fault()).isEmpty();
    }

    @Test
    void namesTheLineWhoseReasonWasRemoved() throws SQLException {
        var line = lineWithReason();

        behindTheWalls(
                "delete from audit_reason where id = (select reason_id from audit_event where id = " + line + ")");

        assertThat(verify().fault()).contains(new ChainReport.Fault(ChainReport.What.REASON_REMOVED, line));
    }

    @Test
    void isHandedOutAsASignedHeadToWhoMayCheckIt() {
        someLines();

        var line = Hospital.as(
                Hospital.staff("audit.verify"),
                () -> Hospital.use(AuditHeads.class).export().orElseThrow());
        var refused = catchThrowable(() -> Hospital.as(
                Hospital.staff("audit.read"),
                () -> Hospital.use(AuditHeads.class).export()));

        var head = ExportedHead.parse(line).orElseThrow();
        assertThat(head.isGenuine(Hospital.use(Signer.class))).isTrue();
        assertThat(ExportedHead.parse(line.replace("seal=", "seal=1"))
                        .orElseThrow()
                        .isGenuine(Hospital.use(Signer.class)))
                .isFalse();
        assertThat(head.head()).isEqualTo(verify().head());
        assertThat(refused).isInstanceOf(EJBAccessException.class);
    }

    private static long lineWithReason() {
        changes();
        Hospital.asSystem(() -> {
            Hospital.use(AuditTrail.class).object("Test", java.util.UUID.randomUUID());
            Hospital.use(AuditTrail.class).reason("because somebody asked");
            return null;
        });
        changes();
        seal();
        return Hospital.count("select id from audit_event where reason_id is not null");
    }

    @Test
    void noticesAForgedSeal() throws SQLException {
        someLines();

        behindTheWalls("update audit_seal set signature = set_byte(signature, 10, get_byte(signature, 10) # 1)");

        assertThat(verify().fault()).get().extracting(ChainReport.Fault::what).isEqualTo(ChainReport.What.SEAL_FORGED);
    }

    @Test
    void cannotBeChangedByTheLoginThatServesRequests() throws SQLException {
        try (var connection = TestDatabase.get().app().getConnection();
                var statement = connection.createStatement()) {
            var refused = catchThrowable(() -> statement.executeUpdate("delete from ohms.audit_event"));

            assertThat(refused).isInstanceOf(SQLException.class).hasMessageContaining("permission denied");
        }
    }

    @Test
    void isNotReadWithoutThePermission() {
        var refused = catchThrowable(() -> Hospital.as(
                Hospital.staff("patient.search"),
                () -> Hospital.use(AuditVerification.class).verify()));

        assertThat(refused).isInstanceOf(EJBAccessException.class);
    }

    private static void someLines() {
        changes();
        seal();
    }

    private static void changes() {
        var admin = Hospital.staff("hospital.change");
        for (var i = 0; i < 5; i++) {
            change(admin, "America/New_York");
        }
    }

    private static void seal() {
        Hospital.announce(new MinuteHasPassed(Hospital.clock().instant()));
    }

    private static void change(Actor actor, String zone) {
        Hospital.as(actor, () -> {
            var profile = Hospital.use(HospitalProfile.class);
            var now = profile.settings();
            profile.change(new ChangeHospital(
                    now.name(), zone, "USD", "US", null, "911", "harbour", 10, 0, 15, false, now.version()));
        });
    }

    private static ChainReport verify() {
        return Hospital.as(
                Hospital.staff("audit.verify"),
                () -> Hospital.use(AuditVerification.class).verify().report());
    }

    private static long third() {
        return Hospital.count("select id from audit_event order by id offset 2 limit 1");
    }

    private static void behindTheWalls(String sql) throws SQLException {
        try (var connection = TestDatabase.get().superuser();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
