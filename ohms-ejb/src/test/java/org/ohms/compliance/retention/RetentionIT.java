package org.ohms.compliance.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.staff;
import static org.ohms.testing.Hospital.use;

import jakarta.ejb.EJBAccessException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.compliance.access.Actor;
import org.ohms.patients.demographics.Demographics;
import org.ohms.patients.demographics.Sex;
import org.ohms.patients.patient.MergePatients;
import org.ohms.patients.patient.PatientMerging;
import org.ohms.patients.patient.PatientRecord;
import org.ohms.patients.patient.PatientRegistration;
import org.ohms.patients.patient.RegisterPatient;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.PatientId;
import org.ohms.testing.Hospital;
import org.ohms.testing.TestClock;
import org.ohms.testing.TestDatabase;

@DisplayName("What is older than it is kept")
class RetentionIT {
    private final Actor asks = staff("retention.read", "retention.propose", "retention.approve");
    private final Actor agrees = staff("retention.read", "retention.approve");
    private final Actor holds = staff("retention.hold", "retention.read", "patient.search", "audit.read");

    private static final Actor MERGES = staff("patient.register", "patient.read", "patient.merge");

    @BeforeEach
    void aLongTimeAgo() throws SQLException {
        // the database counts with the machine's clock
        Hospital.clockAt(Instant.ofEpochSecond(Hospital.count("select cast(extract(epoch from now()) as bigint)")));
        behindTheWalls(
                "delete from ohms.retention_order; delete from ohms.role_change; delete from ohms.break_glass_grant;"
                        + " delete from ohms.legal_hold");
    }

    @AfterEach
    void today() throws SQLException {
        behindTheWalls("delete from ohms.legal_hold");
        Hospital.clockAt(TestClock.MONDAY_8AM);
    }

    @Test
    @DisplayName("is counted, agreed to by another person, deleted, and proven")
    void deletes() throws SQLException {
        changed("7 years");
        changed("6 years 2 days");
        changed("5 years");

        assertThat(kind("role-change").due()).isEqualTo(2);
        var order = propose("role-change");
        assertThat(Hospital.count("select count(*) from ohms.role_change")).isEqualTo(3);
        assertThatThrownBy(() -> as(asks, () -> use(Retention.class).approve(order)))
                .hasMessageContaining("retention.same-person");
        as(agrees, () -> use(Retention.class).approve(order));

        assertThat(Hospital.count("select count(*) from ohms.role_change")).isEqualTo(1);
        var proof = as(asks, () -> use(Retention.class).orders()).get(0);
        assertThat(proof.state()).isEqualTo(DeletionOrder.State.DONE);
        assertThat(proof.counted()).isEqualTo(2);
        assertThat(proof.digest()).hasSize(64);
        assertThat(proof.proposedBy()).isEqualTo(asks.account());
        assertThat(proof.decidedBy()).contains(agrees.account());
        assertThat(Hospital.count("select count(*) from ohms.audit_event where permission = 'retention.approve'"
                        + " and outcome = 'allowed' and object_id = '" + order + "'"))
                .isEqualTo(1);
        assertThatThrownBy(() -> as(agrees, () -> use(Retention.class).approve(order)))
                .hasMessageContaining("retention.ended");
    }

    @Test
    @DisplayName("stays when it is not what was counted any more, and when somebody declines")
    void staysWhenItChanged() throws SQLException {
        changed("7 years");
        var order = propose("role-change");
        changed("8 years");

        assertThatThrownBy(() -> as(agrees, () -> use(Retention.class).approve(order)))
                .hasMessageContaining("retention.changed");
        as(asks, () -> use(Retention.class).decline(order));

        assertThat(Hospital.count("select count(*) from ohms.role_change")).isEqualTo(2);
        assertThatThrownBy(() -> as(asks, () -> use(Retention.class).decline(UUID.randomUUID())))
                .hasMessageContaining("common.not-found");
    }

    @Test
    @DisplayName("stays while a hold stands for the patient, and goes when it is lifted")
    void staysUnderAHold() throws SQLException {
        var held = patient();
        emergency(held);
        emergency(patient());
        var hold = as(holds, () -> use(LegalHolds.class).place(held, "A claim was announced."));

        assertThat(kind("emergency").due()).isEqualTo(1);
        assertThat(kind("emergency").held()).isEqualTo(1);
        var order = propose("emergency");
        as(agrees, () -> use(Retention.class).approve(order));
        assertThat(Hospital.count("select count(*) from ohms.break_glass_grant"))
                .isEqualTo(1);

        as(holds, () -> use(LegalHolds.class).lift(hold));
        var after = propose("emergency");
        as(agrees, () -> use(Retention.class).approve(after));
        assertThat(Hospital.count("select count(*) from ohms.break_glass_grant"))
                .isZero();
        assertThat(as(holds, () -> use(LegalHolds.class).holds()).rows())
                .singleElement()
                .satisfies(row -> assertThat(row.words()).isEqualTo("A claim was announced."));
    }

    @Test
    @DisplayName("stays when the record a hold names becomes part of another, and when that is undone")
    void staysUnderAHoldThroughAMerge() throws SQLException {
        var doubled = patient();
        var kept = patient();
        emergency(doubled);
        as(holds, () -> use(LegalHolds.class).place(doubled, "A claim was announced."));

        var merge = as(
                MERGES,
                () -> use(PatientMerging.class)
                        .merge(new MergePatients(
                                kept,
                                version(kept),
                                doubled,
                                version(doubled),
                                java.util.Map.of(),
                                MergePatients.Side.SURVIVOR)));
        behindTheWalls(
                "update ohms.break_glass_grant set patient_id = '" + kept + "' where patient_id = '" + doubled + "'");
        emergency(kept);

        assertThat(kind("emergency").held()).isEqualTo(2);
        assertThat(kind("emergency").due()).isZero();
        as(MERGES, () -> use(PatientMerging.class).undo(merge));
        assertThat(kind("emergency").held()).isZero();
        emergency(doubled);
        assertThat(kind("emergency").held()).isEqualTo(1);
    }

    @Test
    @DisplayName("stays for both when the hold was placed while two records were one")
    void staysForBoth() throws SQLException {
        var doubled = patient();
        var kept = patient();
        var merge = as(
                MERGES,
                () -> use(PatientMerging.class)
                        .merge(new MergePatients(
                                kept,
                                version(kept),
                                doubled,
                                version(doubled),
                                java.util.Map.of(),
                                MergePatients.Side.SURVIVOR)));
        Hospital.clock().pass(java.time.Duration.ofSeconds(1));
        as(holds, () -> use(LegalHolds.class).place(kept, "A claim was announced."));
        Hospital.clock().pass(java.time.Duration.ofSeconds(1));
        as(MERGES, () -> use(PatientMerging.class).undo(merge));

        emergency(doubled);
        emergency(kept);

        assertThat(kind("emergency").held()).isEqualTo(2);
    }

    private static int version(PatientId patient) {
        return as(MERGES, () -> use(PatientRecord.class).details(patient)).version();
    }

    @Test
    @DisplayName("is nothing where no period is set, and nothing when none is old enough")
    void keepsTheRest() {
        assertThat(kind("visit").period()).isEmpty();
        assertThat(kind("chart").period()).isEmpty();
        assertThat(kind("bill").period()).isEmpty();
        assertThat(kind("bill").basis()).isEmpty();
        assertThatThrownBy(() -> propose("chart")).hasMessageContaining("retention.kept-for-good");
        assertThatThrownBy(() -> propose("visit")).hasMessageContaining("retention.kept-for-good");
        assertThatThrownBy(() -> propose("role-change")).hasMessageContaining("retention.nothing-due");
        assertThatThrownBy(() -> propose("no such kind")).hasMessageContaining("common.not-found");
    }

    @Test
    @DisplayName("is never younger than the law allows, whatever the settings say")
    void isNeverYoung() {
        var settings = new RetentionSettings();
        settings.message = Optional.empty();
        settings.imports = Optional.of("P1D");
        settings.visit = Optional.of("P4Y");
        settings.document = Optional.empty();
        settings.chart = Optional.empty();
        settings.bill = Optional.empty();
        settings.announcement = Optional.empty();
        settings.eligibility = Optional.empty();
        settings.insuranceTold = Optional.empty();
        settings.insuranceCard = Optional.empty();
        settings.payerFile = Optional.empty();
        settings.claim = Optional.empty();
        settings.claimBatch = Optional.empty();
        settings.coverage = Optional.empty();
        settings.emergency = "P6Y";
        settings.roleChange = "P6Y";

        assertThatThrownBy(settings::insistOnSense)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ohms.compliance.retention.visit must be a period of at least P5Y");
        assertThatThrownBy(() ->
                        Hospital.count("select count(*) from ohms.retention_due('visit', now() - interval '4 years')"))
                .rootCause()
                .hasMessageContaining("younger than the law allows");
    }

    @Test
    @DisplayName(
            "is looked at, asked for, agreed to and held by those who may, and the login of requests deletes nothing")
    void isGuarded() throws SQLException {
        changed("7 years");

        assertThatThrownBy(
                        () -> as(staff("audit.read"), () -> use(Retention.class).kinds()))
                .isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> as(agrees, () -> use(Retention.class).propose("role-change")))
                .isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> as(asks, () -> use(LegalHolds.class).place(patient(), "no")))
                .isInstanceOf(EJBAccessException.class);
        for (var sql : new String[] {
            "delete from ohms.role_change",
            "insert into ohms.retention_order select * from ohms.retention_order",
            "select ohms.retention_propose(gen_random_uuid(), 'role-change', now() - interval '6 years', now())",
            "update ohms.retention_kind set least = interval '0'"
        }) {
            assertThatThrownBy(() -> asApplication(sql)).as(sql).isInstanceOf(SQLException.class);
        }
    }

    @Test
    @DisplayName(
            "goes as a whole when it is an announcement, and stays while the data of somebody it was sent to is held")
    void announcements() throws SQLException {
        var held = patient();
        announced(held, "3 years");
        announced(patient(), "3 years");
        announced(patient(), "2 days");
        var hold = as(holds, () -> use(LegalHolds.class).place(held, "A claim was announced."));
        var before = Hospital.count("select count(*) from ohms.announcement");

        assertThat(due("announcement")).isEqualTo(1);
        as(holds, () -> use(LegalHolds.class).lift(hold));
        assertThat(due("announcement")).isEqualTo(2);
        try (var connection = TestDatabase.get().owner().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("do $$ begin perform set_config('ohms.kind', 'system', true);"
                    + " delete from ohms.announcement_at_rest where last_at < now() - interval '1 year'; end $$");
        }

        assertThat(Hospital.count("select count(*) from ohms.announcement")).isEqualTo(before - 2);
        assertThat(due("announcement")).isZero();
        assertThatThrownBy(() -> behindTheWalls("delete from ohms.announcement_text"))
                .as("what is not deleted that way stays as it was sent")
                .isInstanceOf(SQLException.class);
    }

    private static long due(String kind) {
        return Hospital.count("select count(*) from ohms.retention_due('" + kind + "', now() - interval '1 year')");
    }

    private static void announced(PatientId patient, String ago) throws SQLException {
        var id = UUID.randomUUID();
        behindTheWalls("insert into ohms.announcement (id, audience, state, written_by, written_at, version) values ('"
                + id
                + "', 'PORTAL', 'DRAFT', gen_random_uuid(), now() - interval '" + ago + "', 1);"
                + " insert into ohms.announcement_text (announcement_id, language, title, body) values ('" + id
                + "', 'en', 'Closed', 'It is closed.');"
                + " update ohms.announcement set state = 'SENDING', sent_by = written_by, sent_at = written_at where id = '"
                + id + "';"
                + " insert into ohms.announcement_receiver (id, announcement_id, patient_id, told_at, in_page) values"
                + " (gen_random_uuid(), '" + id + "', '" + patient + "', now() - interval '" + ago + "', true);"
                + " insert into ohms.announcement_reader (announcement_id, account_id, since, note) values ('" + id
                + "', gen_random_uuid(), now(), 'note');"
                + " update ohms.announcement set state = 'SENT', gathered = true, ended_at = sent_at where id = '" + id
                + "'");
    }

    @Test
    @DisplayName("is held with a reason, once, and not for a stranger's id")
    void holdsNeedAReason() {
        var somebody = patient();

        assertThatThrownBy(() -> as(holds, () -> use(LegalHolds.class).place(somebody, "  ")))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("common.required");
        assertThatThrownBy(() ->
                        as(holds, () -> use(LegalHolds.class).place(new PatientId(UUID.randomUUID()), "A claim.")))
                .hasMessageContaining("common.not-found");
        assertThatThrownBy(() -> as(holds, () -> use(LegalHolds.class).lift(UUID.randomUUID())))
                .hasMessageContaining("common.not-found");
        as(holds, () -> use(LegalHolds.class).place(somebody, "A claim."));
        assertThatThrownBy(() -> as(holds, () -> use(LegalHolds.class).place(somebody, "Another claim.")))
                .hasMessageContaining("retention.held-already");
    }

    private KeptKind kind(String code) {
        return as(asks, () -> use(Retention.class).kinds()).stream()
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private UUID propose(String kind) {
        return as(asks, () -> use(Retention.class).propose(kind));
    }

    private static PatientId patient() {
        return as(
                        staff("patient.register"),
                        () -> use(PatientRegistration.class)
                                .register(new RegisterPatient(
                                        Demographics.named("Kept", "Long")
                                                .born(1950, 1, 2)
                                                .done(),
                                        Sex.MALE)))
                .id();
    }

    private static void changed(String ago) throws SQLException {
        behindTheWalls("insert into ohms.role_change (id, role, changed_at, changed_by, before, after) values"
                + " (gen_random_uuid(), 'nurse', now() - interval '" + ago + "', gen_random_uuid(), '{}', '{}')");
    }

    private static void emergency(PatientId patient) throws SQLException {
        behindTheWalls("insert into ohms.break_glass_grant select (jsonb_populate_record(null::ohms.break_glass_grant,"
                + " jsonb_build_object('id', gen_random_uuid(), 'patient_id', '" + patient
                + "', 'account_id', gen_random_uuid(), 'reason', 'emergency', 'words', '\\x00',"
                + " 'opened_at', now() - interval '7 years', 'expires_at', now() - interval '7 years' + interval '1 hour',"
                + " 'decision', 'justified', 'decision_words', '\\x00', 'decided_at', now() - interval '6 years 364 days',"
                + " 'decided_by', gen_random_uuid()))).*");
    }

    private static void asApplication(String sql) throws SQLException {
        try (var connection = TestDatabase.get().app().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void behindTheWalls(String sql) throws SQLException {
        try (var connection = TestDatabase.get().superuser();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
