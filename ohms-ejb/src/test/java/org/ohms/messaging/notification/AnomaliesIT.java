package org.ohms.messaging.notification;

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
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.compliance.access.Actor;
import org.ohms.compliance.access.Clearance;
import org.ohms.compliance.oversight.AnomalyKind;
import org.ohms.compliance.oversight.AnomalyReview;
import org.ohms.compliance.oversight.AnomalyRow;
import org.ohms.compliance.oversight.AnomalyState;
import org.ohms.compliance.oversight.OversightRules;
import org.ohms.compliance.oversight.OversightSettings;
import org.ohms.identity.People;
import org.ohms.identity.account.AccountAdministration;
import org.ohms.identity.account.CreateAccount;
import org.ohms.patients.demographics.ContactPoint;
import org.ohms.patients.demographics.Demographics;
import org.ohms.patients.demographics.Sex;
import org.ohms.patients.patient.PatientRecord;
import org.ohms.patients.patient.PatientRegistration;
import org.ohms.patients.patient.RegisterPatient;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.page.PageRequest;
import org.ohms.shared.time.MinuteHasPassed;
import org.ohms.testing.Hospital;
import org.ohms.testing.Sight;
import org.ohms.testing.TestClock;

@DisplayName("Something unusual in the audit trail")
class AnomaliesIT {
    private static final Duration NIGHT = Duration.ofHours(16);

    private final AccountId auditor = People.active(People.someEmail(), "auditor");
    private final Actor reviewer = staff(auditor, "anomaly.review", "patient.search");
    private final String email = People.someEmail();
    private final AccountId maren = colleague("Maren Quillfeather", email);
    private final Actor clerk = staff(maren, "patient.read", "patient.search", "patient.register");

    @BeforeEach
    void atNineInTheMorning() {
        Hospital.clockAt(TestClock.MONDAY_8AM.plus(Duration.ofHours(1)));
        lookThrough();
        rules(3, "06:00", "22:00");
    }

    @AfterEach
    void asItWas() {
        rules(30, "06:00", "22:00");
        Hospital.clockAt(TestClock.MONDAY_8AM);
    }

    @Test
    @DisplayName("is somebody with the same family name, told at once to whoever reviews, once")
    void sameName() {
        var cousin = patient("Quillfeather", People.someEmail());

        open(cousin);
        open(cousin);
        lookThrough();
        lookThrough();

        var found = only(AnomalyKind.SAME_NAME);
        assertThat(found.patients()).containsExactly(cousin);
        assertThat(found.lines()).isEqualTo(2);
        assertThat(found.who()).isEqualTo("Maren Quillfeather");
        assertThat(toldOf(found.id(), auditor)).isEqualTo(1);
        assertThat(toldOf(found.id(), maren)).isZero();
        assertThat(as(reviewer, () -> use(AnomalyReview.class).one(found.id()))
                        .seen()
                        .rows())
                .extracting(line -> line.action())
                .contains("PatientRecord.details");
    }

    @Test
    @DisplayName("is the own record, known by the address somebody signs in with")
    void ownRecord() {
        var self = patient("Somebody", email);

        open(self);
        lookThrough();

        assertThat(only(AnomalyKind.OWN_RECORD).patients()).containsExactly(self);
    }

    @Test
    @DisplayName("is many records in a short time, also when they were looked through in two rounds")
    void manyPatients() {
        var first = patient("One", People.someEmail());
        var second = patient("Two", People.someEmail());
        var third = patient("Three", People.someEmail());
        lookThrough();
        findings()
                .forEach(row -> as(reviewer, () -> use(AnomalyReview.class).explain(row.id(), "She registered them")));
        Hospital.clock().pass(Duration.ofHours(1));

        open(first);
        open(second);
        lookThrough();
        assertThat(findings()).noneMatch(row -> row.kind() == AnomalyKind.MANY_PATIENTS);
        Hospital.clock().pass(Duration.ofMinutes(5));
        open(third);
        lookThrough();

        assertThat(only(AnomalyKind.MANY_PATIENTS).patients()).containsExactlyInAnyOrder(first, second, third);
    }

    @Test
    @DisplayName("is being refused again and again, whoever it is about, and not a form that was filled in wrong")
    void refusals() {
        var closed = staff(maren, "patient.search", "patient.read-own", "hospital.change");
        var stranger = patient("Stranger", People.someEmail());
        lookThrough();

        for (var tries = 0; tries < 5; tries++) {
            assertThat(catchThrowable(() -> as(
                            closed,
                            () -> use(OversightSettings.class)
                                    .change(new OversightRules(0, 0, 0, LocalTime.NOON, LocalTime.NOON, true, 0)))))
                    .isInstanceOf(DomainException.class);
        }
        refuse(closed, stranger);
        refuse(closed, new PatientId(UUID.randomUUID()));
        lookThrough();
        assertThat(findings()).noneMatch(row -> row.kind() == AnomalyKind.REFUSALS);
        refuse(closed, stranger);
        lookThrough();

        var found = only(AnomalyKind.REFUSALS);
        assertThat(found.lines()).isEqualTo(3);
        assertThat(found.patients()).contains(stranger);
        assertThat(as(reviewer, () -> use(AnomalyReview.class).one(found.id()))
                        .seen()
                        .rows())
                .isNotEmpty();
    }

    @Test
    @DisplayName("is a record opened at night, one finding for each night, unless no hour is unusual")
    void afterHours() {
        var patient = patient("Daytime", People.someEmail());
        lookThrough();
        Hospital.clock().pass(NIGHT);

        open(patient);
        Hospital.clock().pass(Duration.ofHours(2));
        open(patient);
        lookThrough();

        assertThat(only(AnomalyKind.AFTER_HOURS).lines()).isEqualTo(2);
        rules(1000, "00:00", "00:00");
        Hospital.clock().pass(Duration.ofHours(24));
        open(patient);
        lookThrough();
        assertThat(only(AnomalyKind.AFTER_HOURS).lines()).isEqualTo(2);
    }

    @Test
    @DisplayName("is decided once, with a reason, by somebody else than the person concerned, behind both walls")
    void decided() throws SQLException {
        open(patient("Quillfeather", People.someEmail()));
        lookThrough();
        var id = only(AnomalyKind.SAME_NAME).id();
        var herself = staff(maren, "anomaly.review");

        assertThat(refusal(reviewer, () -> explain(id, "  "))).isEqualTo("common.required");
        assertThat(refusal(herself, () -> explain(id, "It is my cousin"))).isEqualTo("anomaly.not-your-own");
        assertThat(as(herself, () -> use(AnomalyReview.class).one(id)).own()).isTrue();
        try (var sight = Sight.of(herself)) {
            assertThat(sight.change("update ohms.anomaly set state = 'explained', words = 'x', decided_at = now(),"
                            + " decided_by = '" + auditor + "' where id = '" + id + "'"))
                    .isZero();
        }
        as(reviewer, () -> use(AnomalyReview.class).escalate(id, "No reason to open it"));
        var details = as(reviewer, () -> use(AnomalyReview.class).one(id));
        assertThat(details.row().state()).isEqualTo(AnomalyState.ESCALATED);
        assertThat(details.words()).isEqualTo("No reason to open it");
        assertThat(refusal(reviewer, () -> explain(id, "After all"))).isEqualTo("anomaly.decided-already");
        assertThat(findings()).noneMatch(row -> row.id().equals(id));
    }

    @Test
    @DisplayName("is nothing for whoever may not review, nor for an id nobody has")
    void notForStrangers() throws SQLException {
        open(patient("Quillfeather", People.someEmail()));
        lookThrough();
        var id = only(AnomalyKind.SAME_NAME).id();

        assertThat(catchThrowable(() -> as(clerk, () -> use(AnomalyReview.class).one(id))))
                .isInstanceOf(EJBAccessException.class);
        assertThat(refusal(reviewer, () -> use(AnomalyReview.class).one(UUID.randomUUID())))
                .isEqualTo("common.not-found");
        try (var sight = Sight.of(clerk)) {
            assertThat(sight.count("select count(*) from ohms.anomaly")).isZero();
        }
    }

    @Test
    @DisplayName("is judged by rules that name what is wrong with them, and tell when somebody was faster")
    void rules() {
        var admin = staff("hospital.change");
        var now = as(admin, () -> use(OversightSettings.class).current());
        var wrong = new OversightRules(1, 0, 1, now.dayBegins(), now.dayEnds(), true, now.version());
        var old = new OversightRules(5, 5, 5, now.dayBegins(), now.dayEnds(), true, now.version() - 1);

        var refused = catchThrowableOfType(
                DomainException.class,
                () -> as(admin, () -> use(OversightSettings.class).change(wrong)));
        assertThat(refused.refusals())
                .extracting(Refusal::field)
                .containsExactly("manyPatients", "withinMinutes", "manyRefusals");
        assertThat(refusal(admin, () -> {
                    use(OversightSettings.class).change(old);
                    return 0;
                }))
                .isEqualTo("common.changed-meanwhile");
    }

    private int explain(UUID id, String words) {
        use(AnomalyReview.class).explain(id, words);
        return 0;
    }

    private static void refuse(Actor actor, PatientId patient) {
        assertThat(catchThrowable(() -> as(actor, () -> use(PatientRecord.class).details(patient))))
                .isInstanceOf(DomainException.class);
    }

    private void open(PatientId patient) {
        as(clerk, () -> use(PatientRecord.class).details(patient));
    }

    private PatientId patient(String family, String address) {
        return as(
                        staff("patient.register"),
                        () -> use(PatientRegistration.class)
                                .register(new RegisterPatient(
                                        Demographics.named(family, "Ottilie")
                                                .born(1964, 5, 30)
                                                .telecom(ContactPoint.email(address))
                                                .done(),
                                        Sex.FEMALE)))
                .id();
    }

    private AnomalyRow only(AnomalyKind kind) {
        var all = findings().stream().filter(row -> row.kind() == kind).toList();
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    /** What waits about her; other tests' people are of no concern. */
    private List<AnomalyRow> findings() {
        return as(reviewer, () -> use(AnomalyReview.class).list(true, new PageRequest(0, 200))).rows().stream()
                .filter(row -> row.account().equals(maren))
                .toList();
    }

    /** A minute on: the trail is sealed, and in the next one looked through as far as it is. */
    private static void lookThrough() {
        Hospital.announce(new MinuteHasPassed(now()));
        Hospital.announce(new MinuteHasPassed(now()));
    }

    private static Instant now() {
        return Hospital.clock().instant();
    }

    private static long toldOf(UUID anomaly, AccountId account) {
        return Hospital.count("select count(*) from ohms.notification where kind = 'oversight.anomaly' and subject = '"
                + anomaly + "' and account_id = '" + account + "'");
    }

    private static void rules(int many, String begins, String ends) {
        as(staff("hospital.change"), () -> {
            var now = use(OversightSettings.class).current();
            use(OversightSettings.class)
                    .change(new OversightRules(
                            many, 15, many, LocalTime.parse(begins), LocalTime.parse(ends), true, now.version()));
        });
    }

    private static AccountId colleague(String name, String email) {
        return as(
                        People.administrator(),
                        () -> use(AccountAdministration.class)
                                .create(new CreateAccount(name, email, Clearance.N, java.util.Set.of("registrar"))))
                .account();
    }

    private static String refusal(Actor actor, Callable<?> work) {
        var refused = catchThrowableOfType(DomainException.class, () -> as(actor, work));
        assertThat(refused).isNotNull();
        return refused.refusals().get(0).code();
    }
}
