package org.ohms.patients.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.staff;
import static org.ohms.testing.Hospital.use;

import jakarta.ejb.EJBAccessException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.compliance.access.Actor;
import org.ohms.compliance.access.Clearance;
import org.ohms.patients.patient.MergePatients;
import org.ohms.patients.patient.PatientMerging;
import org.ohms.patients.patient.PatientRecord;
import org.ohms.patients.portal.Entrance;
import org.ohms.patients.portal.RecordAccounts;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.page.PageRequest;
import org.ohms.shared.time.MinuteHasPassed;
import org.ohms.testing.Hospital;
import org.ohms.testing.Sight;
import org.ohms.testing.TestClock;

@DisplayName("The accounting of disclosures")
class DisclosuresIT {
    private static final PageRequest ALL = new PageRequest(0, 200);
    private static final Actor DESK =
            staff(new AccountId(UUID.randomUUID()), "disclosure.read", "disclosure.record", "patient.search");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final PatientId nora = Entrance.patient("Lindqvist", "Nora", Entrance.someEmail());
    private final Actor herself = owner(nora);

    @BeforeEach
    void onMonday() {
        Hospital.clockAt(TestClock.MONDAY_8AM);
    }

    @AfterEach
    void asItWas() {
        Hospital.clockAt(TestClock.MONDAY_8AM);
    }

    @Test
    @DisplayName("takes in what a partner's program read, once for each day, however often the trail is looked through")
    void partners() {
        var other = Entrance.patient("Lindqvist", "Karin", Entrance.someEmail());
        var program = program();

        as(program, () -> use(PatientRecord.class).details(nora));
        as(program, () -> use(PatientRecord.class).details(nora));
        lookThrough();
        lookThrough();
        as(program, () -> use(PatientRecord.class).details(nora));
        lookThrough();

        assertThat(of(nora)).singleElement().satisfies(row -> {
            assertThat(row.partner()).isTrue();
            assertThat(row.times()).isEqualTo(3);
            assertThat(row.action()).isEqualTo("patient.read");
            assertThat(row.purpose()).isEqualTo(DisclosurePurpose.TREATMENT);
        });
        assertThat(of(other)).isEmpty();
        assertThat(as(herself, () -> use(OwnDisclosures.class).mine(ALL)).rows())
                .extracting(DisclosureRow::times)
                .containsExactly(3);
    }

    @Test
    @DisplayName("takes in what the desk writes down, and every patient reads their own only")
    void desk() throws SQLException {
        var stranger = owner(Entrance.patient("Lindqvist", "Karin", Entrance.someEmail()));

        as(DESK, () -> use(DisclosureDesk.class).record(written(TODAY.minusDays(3))));

        assertThat(as(herself, () -> use(OwnDisclosures.class).mine(ALL)).rows())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.words().recipient()).isEqualTo("County court");
                    assertThat(row.purpose()).isEqualTo(DisclosurePurpose.LEGAL);
                });
        assertThat(as(stranger, () -> use(OwnDisclosures.class).mine(ALL)).rows())
                .isEmpty();
        try (var sight = Sight.of(stranger)) {
            assertThat(sight.count("select count(*) from ohms.disclosure where patient_id = '" + nora + "'"))
                    .isZero();
        }
    }

    @Test
    @DisplayName("goes with a record that becomes part of another, and back when that is undone")
    void followsAMerge() {
        as(DESK, () -> use(DisclosureDesk.class).record(written(TODAY.minusDays(3))));
        var kept = Entrance.patient("Lindqvist", "Nora", Entrance.someEmail());
        var owner = owner(kept);
        var registrar = staff("patient.register", "patient.read", "patient.merge");

        var merge = as(
                registrar,
                () -> use(PatientMerging.class)
                        .merge(new MergePatients(
                                kept,
                                version(registrar, kept),
                                nora,
                                version(registrar, nora),
                                java.util.Map.of(),
                                MergePatients.Side.SURVIVOR)));

        assertThat(of(kept)).hasSize(1);
        assertThat(as(owner, () -> use(OwnDisclosures.class).mine(ALL)).rows()).hasSize(1);
        as(registrar, () -> use(PatientMerging.class).undo(merge));
        assertThat(of(kept)).isEmpty();
        assertThat(as(owner, () -> use(OwnDisclosures.class).mine(ALL)).rows()).isEmpty();
        assertThat(of(nora)).hasSize(1);
    }

    private static int version(Actor registrar, PatientId patient) {
        return as(registrar, () -> use(PatientRecord.class).details(patient)).version();
    }

    @Test
    @DisplayName("says who, when, what and what for, and nothing of the future")
    void complete() {
        var refused = catchThrowableOfType(
                DomainException.class,
                () -> as(
                        DESK,
                        () -> use(DisclosureDesk.class)
                                .record(new RecordDisclosure(nora, TODAY.plusDays(1), "", "", " ", null))));

        assertThat(refused.refusals())
                .extracting(Refusal::field)
                .containsExactly("day", "purpose", "recipient", "what");
    }

    @Test
    @DisplayName("goes back six years")
    void sixYears() {
        as(DESK, () -> use(DisclosureDesk.class).record(written(TODAY.minusDays(3))));

        Hospital.clock().pass(Duration.ofDays(365 * 6 - 5));
        assertThat(of(nora)).hasSize(1);
        Hospital.clock().pass(Duration.ofDays(10));
        assertThat(of(nora)).isEmpty();
    }

    @Test
    @DisplayName("is read and written only by those who may, and of no patient there is not")
    void notForStrangers() throws SQLException {
        var reader = staff("disclosure.read", "patient.search");
        var nobody = new PatientId(UUID.randomUUID());

        assertThat(catchThrowable(() -> as(
                        staff("patient.search"), () -> use(DisclosureDesk.class).of(nora, ALL))))
                .isInstanceOf(EJBAccessException.class);
        assertThat(catchThrowable(
                        () -> as(reader, () -> use(DisclosureDesk.class).record(written(TODAY)))))
                .isInstanceOf(EJBAccessException.class);
        var refused = catchThrowableOfType(
                DomainException.class,
                () -> as(DESK, () -> use(DisclosureDesk.class).of(nobody, ALL)));
        assertThat(refused.kind()).isEqualTo(DomainException.Kind.NOT_FOUND);
        as(DESK, () -> use(DisclosureDesk.class).record(written(TODAY)));
        try (var sight = Sight.of(DESK)) {
            assertThat(catchThrowable(() -> sight.change("delete from ohms.disclosure")))
                    .hasMessageContaining("permission denied");
        }
        try (var sight = Sight.of(program())) {
            assertThat(sight.count("select count(*) from ohms.disclosure")).isZero();
        }
    }

    private RecordDisclosure written(LocalDate day) {
        return new RecordDisclosure(
                nora, day, "County court", "1 Main Street", "Report of the visit", DisclosurePurpose.LEGAL);
    }

    private static List<DisclosureRow> of(PatientId patient) {
        return as(DESK, () -> use(DisclosureDesk.class).of(patient, ALL)).page().rows();
    }

    /** Lines are sealed, and then read, once nobody is writing some: what other tests began may still be at it. */
    private static void lookThrough() {
        var newest = Hospital.count("select coalesce(max(id), 0) from ohms.audit_event");
        Awaitility.await("the trail is looked through")
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> {
                    Hospital.announce(new MinuteHasPassed(Hospital.clock().instant()));
                    return Hospital.count("select last_id from ohms.trail_reading where reader = 'disclosures'")
                            >= newest;
                });
    }

    private static Actor program() {
        return new Actor(
                Actor.Kind.CLIENT,
                new AccountId(UUID.randomUUID()),
                Set.of("patient.read", Actor.REACHES_ALL_PATIENTS),
                Clearance.N,
                "treatment",
                null,
                "192.0.2.7",
                "test");
    }

    private static Actor owner(PatientId patient) {
        var account = Entrance.arrived(Entrance.someEmail(), "Own", "Account");
        Hospital.asSystem(() -> use(RecordAccounts.class).tie(account, patient));
        return Hospital.patient(account, "own-access.read");
    }
}
