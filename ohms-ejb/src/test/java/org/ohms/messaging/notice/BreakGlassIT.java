package org.ohms.messaging.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.staff;
import static org.ohms.testing.Hospital.use;

import jakarta.ejb.EJBAccessException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.compliance.access.Actor;
import org.ohms.identity.People;
import org.ohms.patients.breakglass.BreakGlass;
import org.ohms.patients.breakglass.BreakGlassReason;
import org.ohms.patients.breakglass.BreakGlassReview;
import org.ohms.patients.breakglass.OpenBreakGlass;
import org.ohms.patients.breakglass.ReviewDecision;
import org.ohms.patients.care.AssignCare;
import org.ohms.patients.care.CareTeam;
import org.ohms.patients.demographics.Demographics;
import org.ohms.patients.demographics.Sex;
import org.ohms.patients.patient.PatientRecord;
import org.ohms.patients.patient.PatientRegistration;
import org.ohms.patients.patient.RegisterPatient;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.page.PageRequest;
import org.ohms.testing.Hospital;
import org.ohms.testing.Sight;
import org.ohms.testing.TestDatabase;

@DisplayName("In an emergency")
class BreakGlassIT {
    private static final Actor DESK = staff("patient.register", "patient.read", "patient.search");
    private static final String WORDS = "Unconscious in the corridor, needs the record";

    private final AccountId osei = People.active(People.someEmail(), "cmo");
    private final Actor cmo = staff(osei, "patient.search", "break-glass.review", "break-glass.report");
    private final AccountId haddad = People.active(People.someEmail(), "doctor");
    private final Actor doctor = staff(
            haddad,
            "patient.search",
            "patient.read-own",
            "care.assign-own",
            "appointment.read-own",
            "break-glass.open");
    private final PatientId patient = patient();

    /** The database judges by its own clock, so the hospital's is set by it. */
    @BeforeEach
    void now() {
        Hospital.clockAt(Instant.now());
    }

    @Test
    @DisplayName("a doctor opens one record for an hour, behind both walls, and no other")
    void opens() throws SQLException {
        var other = patient();
        assertThat(refusal(doctor, this::details)).isEqualTo("access.not-in-care");

        as(doctor, () -> open(WORDS));

        assertThat(as(doctor, this::details)).isEqualTo(1);
        assertThat(versionsSeen(patient)).isEqualTo(1);
        assertThat(versionsSeen(other)).isZero();
        assertThat(refusal(doctor, () -> use(PatientRecord.class).details(other)))
                .isEqualTo("access.not-in-care");
        assertThat(as(doctor, () -> use(BreakGlass.class).mine(patient)))
                .hasValueSatisfying(grant -> assertThat(grant.minutesLeft()).isBetween(59L, 60L));
        assertThat(as(doctor, () -> use(BreakGlass.class).mine(other))).isEmpty();
    }

    @Test
    @DisplayName("the record closes by itself after the hour, behind both walls")
    void closesByItself() throws SQLException {
        as(doctor, () -> open(WORDS));

        Hospital.clock().pass(Duration.ofMinutes(61));
        letAnHourPassInTheDatabase();

        assertThat(refusal(doctor, this::details)).isEqualTo("access.not-in-care");
        assertThat(versionsSeen(patient)).isZero();
        assertThat(refusal(doctor, this::end)).isEqualTo("break-glass.not-open");
    }

    @Test
    @DisplayName("the record closes at once when it is ended")
    void ends() throws SQLException {
        as(doctor, () -> open(WORDS));
        Hospital.clock().pass(Duration.ofMinutes(1));

        as(doctor, this::end);

        assertThat(refusal(doctor, this::details)).isEqualTo("access.not-in-care");
        assertThat(versionsSeen(patient)).isZero();
        assertThat(as(doctor, () -> use(BreakGlass.class).mine(patient))).isEmpty();
    }

    @Test
    @DisplayName("a reason and words are needed, a patient there is, and no care of one's own")
    void objections() {
        assertThat(refusal(doctor, () -> use(BreakGlass.class).open(new OpenBreakGlass(patient, null, "help"))))
                .isEqualTo("common.required common.too-short");
        assertThat(refusal(doctor, () -> open("x".repeat(501)))).isEqualTo("common.too-long");
        assertThat(refusal(
                        doctor,
                        () -> use(BreakGlass.class)
                                .open(new OpenBreakGlass(
                                        new PatientId(UUID.randomUUID()), BreakGlassReason.EMERGENCY, WORDS))))
                .isEqualTo("common.not-found");
        as(doctor, () -> open(WORDS));
        assertThat(refusal(doctor, () -> open(WORDS))).isEqualTo("break-glass.open-already");

        as(
                staff("patient.search", "patient.read", "care.assign"),
                () -> use(CareTeam.class).assign(new AssignCare(patient, haddad, null)));
        assertThat(refusal(doctor, () -> open(WORDS))).isEqualTo("break-glass.in-care-already");
        assertThat(catchThrowable(() -> as(DESK, () -> open(WORDS)))).isInstanceOf(EJBAccessException.class);
    }

    @Test
    @DisplayName("whoever signed in long ago proves first who sits there")
    void asksAgain() {
        var longAgo = new Actor(
                Actor.Kind.STAFF,
                haddad,
                doctor.permissions(),
                doctor.clearance(),
                "treatment",
                UUID.randomUUID(),
                "192.0.2.1",
                "test");

        assertThat(refusal(longAgo, () -> {
                    use(BreakGlass.class).begin(patient);
                    return null;
                }))
                .isEqualTo("access.sign-in-again");
        assertThat(refusal(longAgo, () -> open(WORDS))).isEqualTo("access.sign-in-again");
        assertThat(refusal(doctor, this::details)).isEqualTo("access.not-in-care");
    }

    @Test
    @DisplayName("nobody hands the patient on to colleagues")
    void handsNobodyOn() {
        as(doctor, () -> open(WORDS));

        assertThat(refusal(doctor, () -> {
                    use(CareTeam.class).assign(new AssignCare(patient, osei, null));
                    return null;
                }))
                .isEqualTo("common.not-allowed");
    }

    @Test
    @DisplayName("whoever reviews is told, sees what was done, and judges it once, when it is over")
    void reviewed() {
        var grant = as(doctor, () -> open(WORDS));
        as(doctor, this::details);
        assertThat(Hospital.count("select count(*) from ohms.notification where kind = 'access.break-glass'"
                        + " and account_id = '" + osei + "' and subject = '" + grant + "'"))
                .isEqualTo(1);
        assertThat(Hospital.count("select count(*) from ohms.outbox where channel = 'break-glass-notice'"
                        + " and subject = '" + grant + "'"))
                .isEqualTo(1);

        var details = as(cmo, () -> use(BreakGlassReview.class).one(grant));

        assertThat(details.words()).isEqualTo(WORDS);
        assertThat(details.row().open()).isTrue();
        assertThat(details.seen()).anyMatch(line -> line.action().equals("PatientRecord.details"));
        assertThat(refusal(cmo, () -> judge(grant, ReviewDecision.JUSTIFIED, "")))
                .isEqualTo("break-glass.still-open");
        Hospital.clock().pass(Duration.ofMinutes(1));
        as(doctor, this::end);
        assertThat(refusal(cmo, () -> judge(grant, ReviewDecision.NOT_JUSTIFIED, " ")))
                .isEqualTo("common.required");
        as(cmo, () -> judge(grant, ReviewDecision.NOT_JUSTIFIED, "It could have waited"));
        assertThat(as(cmo, () -> use(BreakGlassReview.class).one(grant)).decisionWords())
                .isEqualTo("It could have waited");
        assertThat(refusal(cmo, () -> judge(grant, ReviewDecision.JUSTIFIED, "")))
                .isEqualTo("break-glass.decided-already");
        assertThat(as(cmo, () -> use(BreakGlassReview.class).list(false, new PageRequest(0, 200)))
                        .rows())
                .anyMatch(row -> row.id().equals(grant) && row.decision() == ReviewDecision.NOT_JUSTIFIED);
        assertThat(as(cmo, () -> use(BreakGlassReview.class).list(true, new PageRequest(0, 200)))
                        .rows())
                .noneMatch(row -> row.id().equals(grant));
    }

    @Test
    @DisplayName("nobody judges their own access, in the application or past it")
    void notOnesOwn() throws SQLException {
        var both = staff(haddad, "patient.search", "break-glass.open", "break-glass.review");
        var grant = as(doctor, () -> open(WORDS));
        Hospital.clock().pass(Duration.ofMinutes(1));
        as(doctor, this::end);

        assertThat(refusal(both, () -> judge(grant, ReviewDecision.JUSTIFIED, "")))
                .isEqualTo("break-glass.not-your-own");
        try (var sight = Sight.of(both)) {
            assertThat(catchThrowable(() -> sight.change("update ohms.break_glass_grant set decision = 'justified',"
                            + " decided_at = now(), decided_by = '" + osei + "' where id = '" + grant + "'")))
                    .hasMessageContaining("row-level security");
        }
    }

    @Test
    @DisplayName("the database lets nobody open a record for another, for longer, or longer afterwards")
    void databaseRefuses() throws SQLException {
        var grant = as(doctor, () -> open(WORDS));
        var insert =
                "insert into ohms.break_glass_grant (id, patient_id, account_id, reason, words, opened_at, expires_at)"
                        + " values (gen_random_uuid(), '" + patient + "', '%s', 'other', 'x', %s)";

        assertThat(sqlRefusal(doctor, insert.formatted(osei, "now(), now() + interval '5 minutes'")))
                .contains("row-level security");
        assertThat(sqlRefusal(
                        doctor, insert.formatted(haddad, "now() - interval '3 hours', now() + interval '9 minutes'")))
                .contains("check constraint");
        assertThat(sqlRefusal(
                        doctor, insert.formatted(haddad, "now() + interval '5 hours', now() + interval '6 hours'")))
                .contains("row-level security");
        assertThat(sqlRefusal(
                        doctor,
                        "update ohms.break_glass_grant set expires_at = expires_at + interval '1 hour' where id = '"
                                + grant + "'"))
                .contains("permission denied");
        assertThat(sqlRefusal(DESK, insert.formatted(haddad, "now(), now() + interval '5 minutes'")))
                .contains("row-level security");
    }

    @Test
    @DisplayName("two clicks at the same moment open the record once")
    void twoClicks() throws InterruptedException, ExecutionException {
        var together = new CyclicBarrier(2);
        var pool = Executors.newFixedThreadPool(2);
        try {
            var clicks = Stream.generate(() -> pool.submit(() -> {
                        together.await();
                        try {
                            as(doctor, () -> open(WORDS));
                            return "open";
                        } catch (DomainException refused) {
                            return refused.refusals().get(0).code();
                        }
                    }))
                    .limit(2)
                    .toList();

            assertThat(List.of(clicks.get(0).get(), clicks.get(1).get()))
                    .containsExactlyInAnyOrder("open", "break-glass.open-already");
        } finally {
            pool.shutdownNow();
        }
        assertThat(Hospital.count("select count(*) from ohms.break_glass_grant where patient_id = '" + patient + "'"))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("a record that was closed is opened again when it must be")
    void opensAgain() throws SQLException {
        as(doctor, () -> open(WORDS));
        Hospital.clock().pass(Duration.ofSeconds(1));
        as(doctor, this::end);
        Hospital.clock().pass(Duration.ofSeconds(1));

        as(doctor, () -> open(WORDS));

        assertThat(sqlRefusal(doctor, """
                insert into ohms.break_glass_grant (id, patient_id, account_id, reason, words, opened_at, expires_at)
                values (gen_random_uuid(), '%s', '%s', 'other', '\\x00', now(), now() + interval '5 minutes')
                """.formatted(patient, haddad))).contains("break_glass_grant_open_once");
    }

    private int details() {
        return use(PatientRecord.class).details(patient).version();
    }

    private UUID open(String words) {
        return use(BreakGlass.class).open(new OpenBreakGlass(patient, BreakGlassReason.EMERGENCY, words));
    }

    private @Nullable Void end() {
        use(BreakGlass.class).end(patient);
        return null;
    }

    private static @Nullable Void judge(UUID grant, ReviewDecision decision, String words) {
        use(BreakGlassReview.class).decide(grant, decision, words);
        return null;
    }

    private static String sqlRefusal(Actor actor, String sql) throws SQLException {
        try (var sight = Sight.of(actor)) {
            return String.valueOf(catchThrowable(() -> sight.change(sql)));
        }
    }

    private long versionsSeen(PatientId of) throws SQLException {
        try (var sight = Sight.of(doctor)) {
            return sight.count("select count(*) from ohms.patient_version where patient_id = '" + of + "'");
        }
    }

    private void letAnHourPassInTheDatabase() throws SQLException {
        try (var connection = TestDatabase.get().superuser();
                var statement = connection.createStatement()) {
            statement.executeUpdate("update ohms.break_glass_grant set opened_at = opened_at - interval '61 minutes',"
                    + " expires_at = expires_at - interval '61 minutes' where patient_id = '" + patient + "'");
        }
    }

    private static String refusal(Actor actor, Callable<?> work) {
        var refused = catchThrowableOfType(DomainException.class, () -> as(actor, work));
        assertThat(refused).isNotNull();
        return refused.refusals().stream()
                .map(one -> one.code())
                .sorted()
                .reduce((a, b) -> a + " " + b)
                .orElse("");
    }

    private static PatientId patient() {
        return as(
                        DESK,
                        () -> use(PatientRegistration.class)
                                .register(new RegisterPatient(
                                        Demographics.named("Ferrand", "Lucie")
                                                .born(1964, 5, 30)
                                                .done(),
                                        Sex.FEMALE)))
                .id();
    }
}
