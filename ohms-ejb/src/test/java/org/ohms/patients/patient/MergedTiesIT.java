package org.ohms.patients.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.use;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.compliance.access.Actor;
import org.ohms.compliance.access.CareRelationships;
import org.ohms.identity.People;
import org.ohms.patients.demographics.Demographics;
import org.ohms.patients.demographics.Sex;
import org.ohms.patients.patient.MergePatients.Side;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.testing.Hospital;
import org.ohms.testing.TestClock;

@DisplayName("Whoever reaches a patient")
class MergedTiesIT {
    private static final Actor REGISTRAR = Hospital.staff("patient.register", "patient.read", "patient.merge");

    private final PatientId kept = patient();
    private final PatientId doubled = patient();

    @BeforeEach
    void mondayMorning() {
        Hospital.clockAt(TestClock.MONDAY_8AM);
    }

    @Test
    @DisplayName(
            "by an account of the portal reaches the surviving record after a merge, and the old one after undoing it")
    void accountsFollow() {
        var hers = someAccount();
        var other = someAccount();
        signsIn(hers, doubled);
        signsIn(other, kept);

        var merge = merge(doubled, kept);

        assertThat(accountsOf(kept)).isEqualTo(2);
        assertThat(accountsOf(doubled)).isZero();
        assertThat(reaches(hers, kept)).isTrue();
        undo(merge);
        assertThat(reaches(hers, kept)).isFalse();
        assertThat(reaches(hers, doubled)).isTrue();
        assertThat(reaches(other, kept)).isTrue();
        assertThat(reaches(other, doubled)).isFalse();
    }

    @Test
    @DisplayName("by an account of their own each reaches the one record that is left of three, and its own again")
    void accountsOfThreeRecords() {
        var hers = someAccount();
        var his = someAccount();
        var third = patient();
        signsIn(hers, doubled);
        signsIn(his, third);
        var first = merge(doubled, kept);
        var second = merge(third, kept);
        assertThat(reaches(hers, kept)).isTrue();
        assertThat(reaches(his, kept)).isTrue();

        undo(first);
        assertThat(reaches(hers, doubled)).isTrue();
        assertThat(reaches(hers, kept)).isFalse();
        assertThat(reaches(his, kept)).isTrue();
        undo(second);

        assertThat(reaches(his, third)).isTrue();
        assertThat(accountsOf(kept)).isZero();
    }

    @Test
    @DisplayName("by caring for them cares for the surviving record, and what ends meanwhile stays ended")
    void careFollows() {
        var doctor = someAccount();
        var nurse = someAccount();
        var visit = UUID.randomUUID();
        var team = UUID.randomUUID();
        care(doubled, doctor, "appointment", visit, null);
        care(doubled, nurse, "care-team", team, null);
        care(kept, nurse, "care-team", team, TestClock.MONDAY_8AM.plus(Duration.ofHours(1)));

        var merge = merge(doubled, kept);

        assertThat(reaches(doctor, kept)).isTrue();
        assertThat(reaches(doctor, doubled)).isFalse();
        Hospital.clock().pass(Duration.ofHours(2));
        assertThat(reaches(nurse, kept)).isTrue();
        Hospital.asSystem(() -> {
            use(CareRelationships.class).end("appointment", visit);
            return null;
        });
        undo(merge);
        assertThat(reaches(doctor, kept)).isFalse();
        assertThat(reaches(doctor, doubled)).isFalse();
        assertThat(reaches(nurse, doubled)).isTrue();
        assertThat(reaches(nurse, kept))
                .as("a team that had ended for the survivor")
                .isFalse();
    }

    @Test
    @DisplayName("as a client with a list reaches both records while they are one, and only the listed one again")
    void clientsFollow() {
        var client = UUID.randomUUID();
        Hospital.asSystem(() -> entities("""
                insert into api_client (id, code, name, all_patients, rate, created_at)
                values ('%s', '%s', 'Partner', false, 60, now())""".formatted(client, "c-" + client)));
        Hospital.asSystem(() -> entities("insert into client_patient (client_id, patient_id) values ('%s', '%s')"
                .formatted(client, doubled.value())));

        var merge = merge(doubled, kept);

        assertThat(listed(client, kept)).isTrue();
        assertThat(listed(client, doubled)).isTrue();
        undo(merge);
        assertThat(listed(client, kept)).isFalse();
        assertThat(listed(client, doubled)).isTrue();
    }

    private static int entities(String sql) {
        return use(jakarta.persistence.EntityManager.class)
                .createNativeQuery(sql)
                .executeUpdate();
    }

    private static boolean listed(UUID client, PatientId patient) {
        return Hospital.count("select count(*) from ohms.client_patient where client_id = '" + client
                        + "' and patient_id = '" + patient.value() + "'")
                == 1;
    }

    private static AccountId someAccount() {
        return People.active(People.someEmail(), "nurse");
    }

    private static long accountsOf(PatientId patient) {
        return Hospital.count("select count(*) from ohms.patient_account where patient_id = '" + patient.value() + "'");
    }

    private static boolean reaches(AccountId account, PatientId patient) {
        var somebody = Hospital.patient(account);
        return Hospital.asSystem(() -> use(CareRelationships.class).reaches(somebody, patient));
    }

    private static void signsIn(AccountId account, PatientId patient) {
        Hospital.asSystem(() -> entities(
                "insert into patient_account (account_id, patient_id, since) values ('%s', '%s', '2026-01-01T00:00:00Z')"
                        .formatted(account.value(), patient.value())));
    }

    private static void care(
            PatientId patient, AccountId account, String source, UUID sourceId, @Nullable Instant until) {
        Hospital.asSystem(() -> {
            use(CareRelationships.class).begin(patient, account, source, sourceId, TestClock.MONDAY_8AM, until);
            return null;
        });
    }

    private static UUID merge(PatientId merged, PatientId survivor) {
        return as(
                REGISTRAR,
                () -> use(PatientMerging.class)
                        .merge(new MergePatients(
                                survivor, version(survivor), merged, version(merged), Map.of(), Side.SURVIVOR)));
    }

    private static int version(PatientId patient) {
        return as(REGISTRAR, () -> use(PatientRecord.class).details(patient)).version();
    }

    private static void undo(UUID merge) {
        as(REGISTRAR, () -> use(PatientMerging.class).undo(merge));
    }

    private static PatientId patient() {
        return as(
                        REGISTRAR,
                        () -> use(PatientRegistration.class)
                                .register(new RegisterPatient(
                                        Demographics.named("Tie", "Nora")
                                                .born(1980, 1, 1)
                                                .done(),
                                        Sex.FEMALE)))
                .id();
    }
}
