package org.ohms.patients.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.ejb.EJBAccessException;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.compliance.access.Actor;
import org.ohms.identity.session.SecretToken;
import org.ohms.patients.demographics.BirthDate;
import org.ohms.patients.linking.PortalStanding;
import org.ohms.patients.portal.Entrance;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.testing.Hospital;
import org.ohms.testing.TestClock;

@DisplayName("An invitation into the portal")
class InvitationIT {
    private static final BirthDate BORN = new BirthDate(1984, 3, 9);

    private final String email = Entrance.someEmail();
    private final PatientId nora = Entrance.patient("Lindqvist", "Nora", email);

    @BeforeEach
    @AfterEach
    void mondayMorning() {
        Hospital.clockAt(TestClock.MONDAY_8AM);
    }

    @Test
    void byMailOpensTheRecordToWhoeverHasCodeAndBirthDate() {
        var invitation = byMail();
        var visit = open(mailed());
        prove(visit, invitation.code(), BORN);

        var entered = createAccount(visit, email);

        assertThat(entered.ready()).isTrue();
        assertThat(recordOf(Entrance.signIn(email))).isEqualTo(nora);
        assertThat(Entrance.wordsTo(email)).doesNotContain(invitation.code()).doesNotContain("Nora");
    }

    @Test
    void byLetterAsksTheTypedAddressByMailFirst() {
        var invitation = byLetter();
        var visit = open(inLetter(invitation));
        prove(visit, invitation.code().toLowerCase(java.util.Locale.ROOT).replace("-", " "), BORN);
        var typed = Entrance.someEmail();

        var entered = createAccount(visit, typed);

        assertThat(entered.ready()).isFalse();
        assertThat(recordOf(Entrance.confirm(typed))).isEqualTo(nora);
        assertNotValid(() -> open(inLetter(invitation)));
    }

    @Test
    void tiesTheAccountSomebodyIsSignedInWith() {
        var account = Entrance.arrived(Entrance.someEmail(), "Lindqvist", "Nora");
        var invitation = byLetter();
        var visit = open(inLetter(invitation));
        prove(visit, invitation.code(), BORN);

        Hospital.as(Hospital.patient(account), () -> visits().linkMine(visit));

        assertThat(recordOf(account)).isEqualTo(nora);
        assertThat(Hospital.count("select count(*) from ohms.link_request where state = 'open' and account_id = '"
                        + account.value() + "'"))
                .as("the desk need not look any more")
                .isZero();
    }

    @Test
    void saysNothingOfThePatientBeforeItIsProven() {
        byMail();
        var visit = open(mailed());

        var progress = Hospital.as(Entrance.stranger(), () -> visits().progress(visit));

        assertThat(progress).isEqualTo(new InvitationVisit.Progress(false, "", ""));
        assertNotValid(() -> createAccount(visit, email));
        var account = Entrance.arrived(Entrance.someEmail(), "Lindqvist", "Nora");
        assertNotValid(() -> Hospital.as(Hospital.patient(account), () -> visits().linkMine(visit)));
    }

    @Test
    void endsWithTheFifthWrongCode() {
        var invitation = byMail();
        var visit = open(mailed());

        for (var i = 0; i < 4; i++) {
            assertWrong(() -> prove(visit, "AAAA-AAAA", BORN));
        }
        assertNotValid(() -> prove(visit, "AAAA-AAAA", BORN));

        assertNotValid(() -> prove(visit, invitation.code(), BORN));
        assertNotValid(() -> open(mailed()));
        assertThat(access().last())
                .extracting(PortalAccess.Invited::state, PortalAccess.Invited::triesLeft)
                .containsExactly(InvitationState.BLOCKED, 0);
    }

    @Test
    void countsAWrongBirthDateLikeAWrongCodeAndAnotherVisitBeginsNoNewCount() {
        var invitation = byMail();
        assertWrong(() -> prove(open(mailed()), invitation.code(), new BirthDate(1984, 9, 3)));
        assertWrong(() -> prove(open(mailed()), invitation.code(), null));
        assertWrong(() -> prove(open(mailed()), "", BORN));

        assertThat(access().last()).extracting(PortalAccess.Invited::triesLeft).isEqualTo(2);
    }

    @Test
    void isOverAfterItsTime() {
        byMail();
        var link = mailed();
        var letter = byLetterFor(Entrance.patient("Lindqvist", "Nils", Entrance.someEmail()));
        Hospital.clock().pass(Duration.ofHours(71));
        var visit = open(inLetter(letter));
        Hospital.clock().pass(Duration.ofMinutes(30));
        assertNotValid(() -> prove(visit, letter.code(), BORN));
        Hospital.clock().pass(Duration.ofMinutes(30));

        assertNotValid(() -> open(link));
        assertNotValid(() -> open(inLetter(letter)));
    }

    @Test
    void worksOnce() {
        var invitation = byMail();
        var link = mailed();
        var visit = open(link);
        prove(visit, invitation.code(), BORN);
        createAccount(visit, email);

        assertNotValid(() -> open(link));
        assertNotValid(() -> createAccount(visit, Entrance.someEmail()));
        assertThat(refusal(this::byMail).refusals())
                .extracting(Refusal::code)
                .containsExactly("invitation.has-account");
    }

    @Test
    void diesWhenTheDeskTakesItBackOrSendsANewerOne() {
        byMail();
        var first = mailed();
        Hospital.clock().pass(Duration.ofMinutes(1));
        var second = byLetter();
        assertNotValid(() -> open(first));

        Hospital.as(
                Entrance.registrar(),
                () -> Hospital.use(PortalInvitations.class).revoke(nora));

        assertNotValid(() -> open(inLetter(second)));
    }

    @Test
    void doesNotGiveSomebodyElsesAccountASecondRecord() {
        var invitation = byLetter();
        var someoneElse = Entrance.patient("Lindqvist", "Karin", Entrance.someEmail());
        var account = Entrance.arrived(Entrance.someEmail(), "Lindqvist", "Karin");
        var other = byLetterFor(someoneElse);
        var hers = open(inLetter(other));
        prove(hers, other.code(), BORN);
        Hospital.as(Hospital.patient(account), () -> visits().linkMine(hers));
        var visit = open(inLetter(invitation));

        assertWrong(() -> prove(visit, other.code(), BORN));
        prove(visit, invitation.code(), BORN);
        assertThat(refusal(() -> Hospital.as(Hospital.patient(account), () -> visits().linkMine(visit)))
                        .refusals())
                .extracting(Refusal::code)
                .containsExactly("invitation.account-has-record");
        assertThat(refusal(() -> Hospital.as(Hospital.staff(account), () -> visits().linkMine(visit)))
                        .kind())
                .isEqualTo(DomainException.Kind.FORBIDDEN);
        assertThat(refusal(() -> Hospital.as(Entrance.stranger(), () -> visits().linkMine(visit)))
                        .kind())
                .isEqualTo(DomainException.Kind.FORBIDDEN);
    }

    @Test
    void isMadeByTheDeskAndForPatientsOnly() {
        assertThatThrownBy(() -> Hospital.as(
                        Hospital.staff("patient.read"),
                        () -> Hospital.use(PortalInvitations.class).byLetter(nora)))
                .isInstanceOf(EJBAccessException.class);
        assertThat(refusal(() -> byLetterFor(new PatientId(UUID.randomUUID()))).kind())
                .isEqualTo(DomainException.Kind.NOT_FOUND);
        assertThat(refusal(() -> Hospital.as(
                                Entrance.registrar(),
                                () -> Hospital.use(PortalInvitations.class).byMail(nora, "no address")))
                        .refusals())
                .extracting(Refusal::field)
                .containsExactly("email");
    }

    private IssuedInvitation byMail() {
        return Hospital.as(
                Entrance.registrar(),
                () -> Hospital.use(PortalInvitations.class).byMail(nora, email));
    }

    private IssuedInvitation byLetter() {
        return byLetterFor(nora);
    }

    private static IssuedInvitation byLetterFor(PatientId patient) {
        return Hospital.as(
                Entrance.registrar(),
                () -> Hospital.use(PortalInvitations.class).byLetter(patient));
    }

    private PortalAccess access() {
        return Hospital.as(
                Entrance.registrar(),
                () -> Hospital.use(PortalInvitations.class).access(nora));
    }

    private SecretToken mailed() {
        return tokenIn(Entrance.wordsTo(email));
    }

    private static SecretToken inLetter(IssuedInvitation invitation) {
        return tokenIn(String.valueOf(invitation.path()));
    }

    private static SecretToken tokenIn(String text) {
        var begin = text.indexOf("/portal/invite/") + "/portal/invite/".length();
        return SecretToken.from(text.substring(begin, begin + 43)).orElseThrow();
    }

    private static SecretToken open(SecretToken link) {
        return Hospital.as(Entrance.stranger(), () -> visits().open(link).token());
    }

    private static void prove(SecretToken visit, String code, @Nullable BirthDate born) {
        Hospital.as(Entrance.stranger(), () -> visits().prove(visit, code, born));
    }

    private static InvitationVisit.Entered createAccount(SecretToken visit, String email) {
        return Hospital.as(Entrance.stranger(), () -> visits().createAccount(visit, email, Entrance.PASSWORD));
    }

    private static @Nullable PatientId recordOf(AccountId account) {
        Actor owner = Hospital.patient(account);
        return Hospital.as(
                owner, () -> Hospital.use(PortalStanding.class).mine().patient());
    }

    private static InvitationVisit visits() {
        return Hospital.use(InvitationVisit.class);
    }

    private static void assertWrong(Runnable tried) {
        assertThat(refusal(tried).refusals()).extracting(Refusal::code).containsExactly("invitation.not-proven");
    }

    private static void assertNotValid(Runnable tried) {
        var refused = refusal(tried);
        assertThat(refused.kind()).isEqualTo(DomainException.Kind.NOT_FOUND);
        assertThat(refused.refusals()).extracting(Refusal::code).containsExactly("invitation.not-valid");
    }

    private static DomainException refusal(Runnable tried) {
        @Nullable DomainException refused = catchThrowableOfType(DomainException.class, tried::run);
        assertThat(refused).isNotNull();
        return refused;
    }
}
