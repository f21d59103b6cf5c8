package org.ohms.patients.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.staff;
import static org.ohms.testing.Hospital.use;

import jakarta.ejb.EJBAccessException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.compliance.access.Actor;
import org.ohms.compliance.oversight.OversightRules;
import org.ohms.compliance.oversight.OversightSettings;
import org.ohms.identity.People;
import org.ohms.identity.account.MyAccount;
import org.ohms.messaging.mail.MailMessage;
import org.ohms.patients.breakglass.BreakGlass;
import org.ohms.patients.breakglass.BreakGlassReason;
import org.ohms.patients.breakglass.OpenBreakGlass;
import org.ohms.patients.patient.PatientRecord;
import org.ohms.patients.portal.Entrance;
import org.ohms.patients.portal.RecordAccounts;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.page.PageRequest;
import org.ohms.testing.Hospital;
import org.ohms.testing.Sight;

@DisplayName("Patients and the use of their record")
class OwnPrivacyIT {
    private static final PageRequest ALL = new PageRequest(0, 200);

    private final PatientId nora = Entrance.patient("Lindqvist", "Nora", Entrance.someEmail());
    private final Actor herself = owner(nora);
    private final Actor stranger = owner(Entrance.patient("Lindqvist", "Karin", Entrance.someEmail()));
    private final AccountId maren = People.active(People.someEmail(), "registrar");
    private final Actor clerk = staff(maren, "patient.read", "patient.search");
    private final Actor office = staff(
            People.active(People.someEmail(), "cmo"), "access-question.answer", "amendment.decide", "patient.search");

    @BeforeEach
    void now() {
        Hospital.clockAt(java.time.Instant.now());
    }

    @Test
    @DisplayName("they see who used it, once a day, by name and role, and nobody else's record")
    void seesWhoUsedIt() {
        open(nora);
        open(nora);

        var row = onlyOf(seen(herself), "registrar");

        assertThat(row.name()).isEqualTo("Maren Voss");
        assertThat(row.did()).contains("patient.read");
        assertThat(row.times()).isEqualTo(2);
        assertThat(row.emergency()).isFalse();
        assertThat(seen(stranger)).noneMatch(other -> other.line() == row.line());
        assertThat(catchThrowable(() -> as(clerk, () -> use(OwnAccess.class).seen(ALL))))
                .isInstanceOf(EJBAccessException.class);
    }

    @Test
    @DisplayName("they read the role alone where the hospital does not tell names")
    void readsRolesAlone() {
        open(nora);
        names(false);
        try {
            assertThat(onlyOf(seen(herself), "registrar").name()).isEmpty();
        } finally {
            names(true);
        }
    }

    @Test
    @DisplayName("they read how many used it today, a new day beginning with nobody")
    void readsHowManyToday() {
        open(nora);
        open(nora);

        assertThat(as(herself, () -> use(OwnAccess.class).today()))
                .isEqualTo(seen(herself).size())
                .isPositive();
        Hospital.clock().pass(Duration.ofDays(1));
        assertThat(as(herself, () -> use(OwnAccess.class).today())).isZero();
        assertThat(catchThrowable(() -> as(clerk, () -> use(OwnAccess.class).today())))
                .isInstanceOf(EJBAccessException.class);
    }

    @Test
    @DisplayName("they see an emergency access marked as one")
    void seesEmergencies() {
        var doctor = staff(
                People.active(People.someEmail(), "doctor"), "patient.search", "patient.read-own", "break-glass.open");
        as(
                doctor,
                () -> use(BreakGlass.class)
                        .open(new OpenBreakGlass(nora, BreakGlassReason.EMERGENCY, "Unconscious in the corridor")));
        Hospital.clock().pass(Duration.ofSeconds(5));
        as(doctor, () -> use(PatientRecord.class).details(nora));

        assertThat(onlyOf(seen(herself), "doctor").emergency()).isTrue();
        assertThat(Hospital.count("select count(*) from ohms.audit_event where action = 'PatientRecord.details'"
                        + " and purpose = 'emergency' and '" + nora.value() + "' = any (patients)"))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("they ask about one use, somebody else answers, and a mail tells them to look")
    void asks() {
        open(nora);
        var line = onlyOf(seen(herself), "registrar").line();

        var id = as(herself, () -> use(OwnPrivacyRequests.class).ask(line, "Why did she look?"));

        var waiting = as(office, () -> use(PrivacyDesk.class).one(id));
        assertThat(waiting.row().about()).isEqualTo("Maren Voss");
        assertThat(waiting.row().words()).isEqualTo("Why did she look?");
        assertThat(waiting.label()).isNotNull();
        assertThat(refusal(office, () -> answer(id, " "))).isEqualTo("common.required");
        as(office, () -> use(PrivacyDesk.class).answer(id, "She booked your visit."));
        assertThat(mine(herself)).singleElement().satisfies(row -> {
            assertThat(row.state()).isEqualTo(RequestState.ANSWERED);
            assertThat(row.answer()).isEqualTo("She booked your visit.");
        });
        assertThat(refusal(office, () -> answer(id, "Again"))).isEqualTo("privacy.decided-already");
        assertThat(Entrance.mailsTo(mailOf(herself)))
                .extracting(MailMessage::subject)
                .anyMatch(subject -> subject.contains("privacy"));
    }

    @Test
    @DisplayName("whoever is asked about neither reads nor answers the question, behind both walls")
    void notTheOneConcerned() throws SQLException {
        open(nora);
        var line = onlyOf(seen(herself), "registrar").line();
        var id = as(herself, () -> use(OwnPrivacyRequests.class).ask(line, "Why did she look?"));
        var concerned = staff(maren, "access-question.answer", "patient.search");

        assertThat(refusal(concerned, () -> use(PrivacyDesk.class).one(id))).isEqualTo("common.not-found");
        assertThat(refusal(concerned, () -> answer(id, "I did nothing"))).isEqualTo("common.not-found");
        try (var sight = Sight.of(concerned)) {
            assertThat(sight.count("select count(*) from ohms.privacy_request where id = '" + id + "'"))
                    .isZero();
        }
    }

    @Test
    @DisplayName("nobody asks about a line of somebody else, nor reads or takes back what somebody else asked")
    void nobodyElses() throws SQLException {
        open(nora);
        var line = onlyOf(seen(herself), "registrar").line();
        var id = as(herself, () -> use(OwnPrivacyRequests.class).ask(line, "Why did she look?"));

        assertThat(refusal(stranger, () -> use(OwnPrivacyRequests.class).ask(line, "And me?")))
                .isEqualTo("common.not-found");
        assertThat(refusal(stranger, () -> use(OwnPrivacyRequests.class).about(line)))
                .isEqualTo("common.not-found");
        assertThat(refusal(herself, () -> use(OwnPrivacyRequests.class).ask(Long.MAX_VALUE, "And that?")))
                .isEqualTo("common.not-found");
        assertThat(mine(stranger)).isEmpty();
        assertThat(refusal(stranger, () -> withdraw(id))).isEqualTo("common.not-found");
        try (var sight = Sight.of(stranger)) {
            assertThat(sight.count("select count(*) from ohms.privacy_request")).isZero();
        }
        assertThat(catchThrowable(() -> as(clerk, () -> use(PrivacyDesk.class).one(id))))
                .isInstanceOf(EJBAccessException.class);
        as(herself, () -> withdraw(id));
        assertThat(mine(herself)).extracting(RequestRow::state).containsExactly(RequestState.WITHDRAWN);
    }

    @Test
    @DisplayName("they ask for a correction; it is denied for one of the reasons of the rule, and they disagree once")
    void corrections() {
        var refused = catchThrowableOfType(
                DomainException.class,
                () -> as(herself, () -> use(OwnPrivacyRequests.class).correct(null, "")));
        assertThat(refused.refusals()).extracting(Refusal::field).containsExactly("part", "words");
        var id = as(
                herself, () -> use(OwnPrivacyRequests.class).correct(RecordPart.VISITS, "I was there on 3 November."));
        var row = mine(herself).get(0);
        assertThat(Duration.between(row.madeAt(), row.dueAt())).isEqualTo(Duration.ofDays(60));
        assertThat(refusal(herself, () -> disagree(id, "No"))).isEqualTo("privacy.nothing-to-disagree");
        assertThat(refusal(office, () -> answer(id, "This is no question"))).isEqualTo("common.not-found");
        assertThat(refusal(office, () -> decide(id, AmendmentDecision.DENY, null)))
                .isEqualTo("privacy.basis-missing");
        assertThat(catchThrowable(
                        () -> as(staff("access-question.answer"), () -> decide(id, AmendmentDecision.ACCEPT, null))))
                .isInstanceOf(EJBAccessException.class);

        as(office, () -> decide(id, AmendmentDecision.DENY, DenialBasis.ACCURATE));
        as(herself, () -> disagree(id, "My daughter was with me."));

        var decided = as(office, () -> use(PrivacyDesk.class).one(id)).row();
        assertThat(decided.state()).isEqualTo(RequestState.DENIED);
        assertThat(decided.basis()).isEqualTo(DenialBasis.ACCURATE);
        assertThat(decided.statement()).isEqualTo("My daughter was with me.");
        assertThat(refusal(herself, () -> disagree(id, "Once more"))).isEqualTo("privacy.nothing-to-disagree");
        assertThat(as(office, () -> use(PrivacyDesk.class).list(true, ALL)).rows())
                .noneMatch(waiting -> waiting.row().id().equals(id));
        assertThat(as(office, () -> use(PrivacyDesk.class).list(false, ALL)).rows())
                .anyMatch(all -> all.row().id().equals(id));
    }

    private void open(PatientId patient) {
        as(clerk, () -> use(PatientRecord.class).details(patient));
    }

    private static List<SeenRow> seen(Actor patient) {
        return as(patient, () -> use(OwnAccess.class).seen(ALL)).rows();
    }

    private static SeenRow onlyOf(List<SeenRow> rows, String role) {
        var found = rows.stream().filter(row -> row.roles().contains(role)).toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static List<RequestRow> mine(Actor patient) {
        return as(patient, () -> use(OwnPrivacyRequests.class).mine());
    }

    private static int answer(UUID id, String words) {
        use(PrivacyDesk.class).answer(id, words);
        return 0;
    }

    private static int decide(
            UUID id, AmendmentDecision decision, @org.jspecify.annotations.Nullable DenialBasis basis) {
        use(PrivacyDesk.class).decide(id, decision, basis, "It stands as the doctor wrote it.");
        return 0;
    }

    private static int withdraw(UUID id) {
        use(OwnPrivacyRequests.class).withdraw(id);
        return 0;
    }

    private static int disagree(UUID id, String words) {
        use(OwnPrivacyRequests.class).disagree(id, words);
        return 0;
    }

    private static void names(boolean told) {
        as(staff("hospital.change"), () -> {
            var now = use(OversightSettings.class).current();
            use(OversightSettings.class)
                    .change(new OversightRules(
                            now.manyPatients(),
                            now.withinMinutes(),
                            now.manyRefusals(),
                            now.dayBegins(),
                            now.dayEnds(),
                            told,
                            now.version()));
        });
    }

    private static String mailOf(Actor patient) {
        return as(patient, () -> use(MyAccount.class).profile().email());
    }

    private static Actor owner(PatientId patient) {
        var account = Entrance.arrived(Entrance.someEmail(), "Own", "Account");
        Hospital.asSystem(() -> use(RecordAccounts.class).tie(account, patient));
        return Hospital.patient(account, "own-access.read", "own-privacy.ask");
    }

    private static String refusal(Actor actor, Callable<?> work) {
        var refused = catchThrowableOfType(DomainException.class, () -> as(actor, work));
        assertThat(refused).isNotNull();
        return refused.refusals().get(0).code();
    }
}
