package org.ohms.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ohms.identity.People.PASSWORD;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.compliance.access.Actor;
import org.ohms.identity.App;
import org.ohms.identity.People;
import org.ohms.identity.account.AccountAdministration;
import org.ohms.identity.session.CheckedSession;
import org.ohms.identity.session.Door;
import org.ohms.identity.session.SecretToken;
import org.ohms.identity.session.SessionCheck;
import org.ohms.identity.session.SessionEnd;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.AccountId;
import org.ohms.testing.Hospital;
import org.ohms.testing.TestClock;

@DisplayName("The second step")
class SecondStepIT {
    private static final Browser BROWSER = new Browser(Door.STAFF, "Firefox/130.0 (X11; Linux)", null, null);

    private final String email = People.someEmail();

    @BeforeEach
    @AfterEach
    void mondayMorning() {
        Hospital.clockAt(TestClock.MONDAY_8AM);
    }

    @Test
    @DisplayName("is setting up an app where a role asks for one, before anything else")
    void isSettingUpAnApp() {
        People.active(email, "nurse");

        var half = half(email);
        var way = look(half);
        var app = new App(asGuest(() -> use().propose(half.token(), way.id(), BROWSER)));
        var done = asGuest(() -> use().setUp(proof(half, way.id(), app.code())));

        assertThat(half.setUp()).isTrue();
        assertThat(way.mustSetUp()).isTrue();
        assertThat(way.email()).isEqualTo(email);
        assertThat(done.recoveryCodes()).hasSize(10).doesNotHaveDuplicates().allMatch(code -> code.length() == 29);
        assertThat(done.signedIn().permissions()).contains("appointment.read");
        assertThat(check(done.signedIn().session())).isInstanceOf(CheckedSession.Open.class);
        assertThat(factors(done.signedIn().account())).isEqualTo("password totp");
    }

    @Test
    @DisplayName("is not asked of a patient, who may have an app all the same")
    void isNotAskedOfAPatientWithoutAnApp() {
        People.active(email);

        assertThat(People.firstStep(Hospital.guest(), request(email))).isInstanceOf(SignedIn.class);
    }

    @Test
    @DisplayName("asks for a code once an app is set up, and takes each code once")
    void takesEachCodeOnce() {
        var app = withApp(email);
        Hospital.clock().pass(Duration.ofMinutes(1));
        var code = app.code();

        var first = half(email);
        var signedIn = asGuest(() -> use().withCode(proof(first, look(first).id(), code)));
        var second = half(email);
        var replayed = refusal(
                () -> asGuest(() -> use().withCode(proof(second, look(second).id(), code))));

        assertThat(first.setUp()).isFalse();
        assertThat(check(signedIn.session())).isInstanceOf(CheckedSession.Open.class);
        assertThat(codes(replayed)).containsExactly("sign-in.code-not-right");
    }

    @Test
    @DisplayName("takes no code older than one that was used")
    void takesNoOlderCode() {
        var app = withApp(email);
        Hospital.clock().pass(Duration.ofMinutes(1));
        var now = Hospital.clock().instant();
        var first = half(email);
        asGuest(() -> use().withCode(proof(first, look(first).id(), app.codeAt(now))));

        var half = half(email);
        var older = refusal(() ->
                asGuest(() -> use().withCode(proof(half, look(half).id(), app.codeAt(now.minusSeconds(30))))));

        assertThat(codes(older)).containsExactly("sign-in.code-not-right");
    }

    @Test
    @DisplayName("of a half-done sign-in opens one session, not two")
    void opensOneSession() {
        var app = withApp(email);
        Hospital.clock().pass(Duration.ofMinutes(1));
        var half = half(email);
        var id = look(half).id();
        asGuest(() -> use().withCode(proof(half, id, app.code())));
        Hospital.clock().pass(Duration.ofSeconds(30));

        var again = refusal(() -> asGuest(() -> use().withCode(proof(half, id, app.code()))));

        assertThat(codes(again)).containsExactly("sign-in.begin-again");
    }

    @Test
    @DisplayName("has five minutes, at the same door, in the same tab's name")
    void hasFiveMinutes() {
        var app = withApp(email);
        Hospital.clock().pass(Duration.ofMinutes(1));
        var half = half(email);
        var id = look(half).id();

        var wrongTab = refusal(() -> asGuest(() -> use().withCode(proof(half, UUID.randomUUID(), app.code()))));
        var wrongDoor = refusal(() -> asGuest(() -> use().withCode(new SecondStep.Proof(
                half.token(), id, app.code(), new Browser(Door.PORTAL, "x", null, null)))));
        var wrongToken = refusal(() ->
                asGuest(() -> use().withCode(new SecondStep.Proof(SecretToken.fresh(), id, app.code(), BROWSER))));
        Hospital.clock().pass(Duration.ofMinutes(5));
        var late = refusal(() -> asGuest(() -> use().withCode(proof(half, id, app.code()))));

        assertThat(List.of(wrongTab, wrongDoor, wrongToken, late))
                .flatExtracting(SecondStepIT::codes)
                .containsOnly("sign-in.begin-again");
        assertThat(asGuest(() -> use().look(half.token(), BROWSER))).isEmpty();
    }

    @Test
    @DisplayName("is no sign-in: its token opens nothing")
    void isNoSignIn() {
        People.active(email, "nurse");

        assertThat(check(half(email).token())).isInstanceOf(CheckedSession.Unknown.class);
    }

    @Test
    @DisplayName("does not let somebody who knows the password set up an app of their own beside the owner's")
    void letsNobodyAddAnApp() {
        withApp(email);
        var half = half(email);
        var id = look(half).id();

        var refused = refusal(() -> asGuest(() -> use().propose(half.token(), id, BROWSER)));

        assertThat(codes(refused)).containsExactly("sign-in.begin-again");
    }

    @Test
    @DisplayName("takes each recovery code once, however it is typed")
    void takesEachRecoveryCodeOnce() {
        People.active(email, "nurse");
        var half = half(email);
        var id = look(half).id();
        var app = new App(asGuest(() -> use().propose(half.token(), id, BROWSER)));
        var paper = asGuest(() -> use().setUp(proof(half, id, app.code()))).recoveryCodes();
        // 31 signs: 24 of them are 118 bits, so a hash without salt is as good as one of a password
        assertThat(paper)
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("(?:[A-HJKMNP-Z2-9]{4}-){5}[A-HJKMNP-Z2-9]{4}"));

        var first = half(email);
        var typed = paper.get(3).toLowerCase(java.util.Locale.ROOT).replace('-', ' ');
        var signedIn =
                asGuest(() -> use().withRecoveryCode(proof(first, look(first).id(), typed)));
        var second = half(email);
        var left = look(second).factors().recoveryCodesLeft();
        var again = refusal(() ->
                asGuest(() -> use().withRecoveryCode(proof(second, look(second).id(), paper.get(3)))));

        assertThat(check(signedIn.session())).isInstanceOf(CheckedSession.Open.class);
        assertThat(left).isEqualTo(9);
        assertThat(codes(again)).containsExactly("sign-in.recovery-code-not-right");
        assertThat(Hospital.count("select count(*) from ohms.account_recovery_code c where c::text ilike '%"
                        + paper.get(3).replace("-", "") + "%'"))
                .isZero();
    }

    @Test
    @DisplayName("stops judging guesses after five, whatever half-done sign-in and address they come from")
    void stopsGuessing() {
        var app = withApp(email);
        Hospital.clock().pass(Duration.ofMinutes(1));
        for (var i = 0; i < 5; i++) {
            var somewhere = Actor.guest("203.0.113." + i, "test");
            var half = half(email);
            refusal(() -> Hospital.as(
                    somewhere, () -> use().withCode(proof(half, look(half).id(), "000000"))));
        }

        var half = half(email);
        var elsewhere = Actor.guest("203.0.113.77", "test");
        var refused = refusal(() -> Hospital.as(
                elsewhere, () -> use().withCode(proof(half, look(half).id(), app.code()))));

        assertThat(refused.kind()).isEqualTo(DomainException.Kind.TOO_MANY);
    }

    @Test
    @DisplayName("is not closed to the owner at home by guesses from elsewhere, and at home as little is guessed")
    void ownerGetsInAtHome() {
        var app = withApp(email);
        Hospital.clock().pass(Duration.ofMinutes(1));
        for (var i = 0; i < 6; i++) {
            var somewhere = Actor.guest("203.0.113." + i, "test");
            var half = half(email);
            refusal(() -> Hospital.as(
                    somewhere, () -> use().withCode(proof(half, look(half).id(), "000000"))));
        }

        var home = half(email);
        var signedIn = asGuest(() -> use().withCode(proof(home, look(home).id(), app.code())));

        assertThat(check(signedIn.session())).isInstanceOf(CheckedSession.Open.class);
        for (var i = 0; i < 5; i++) {
            var half = half(email);
            refusal(() -> asGuest(() -> use().withCode(proof(half, look(half).id(), "000000"))));
        }
        var guessedAtHome = half(email);
        assertThat(refusal(() -> asGuest(() -> use().withCode(
                                        proof(guessedAtHome, look(guessedAtHome).id(), "000000"))))
                        .kind())
                .isEqualTo(DomainException.Kind.TOO_MANY);
    }

    @Test
    @DisplayName("is not closed to the owner's own browser by somebody else's guesses")
    void ownerGetsIn() {
        People.active(email, "nurse");
        var known = People.signIn(email, PASSWORD);
        var app = People.appOf(known.account());
        Hospital.clock().pass(Duration.ofMinutes(1));
        for (var i = 0; i < 6; i++) {
            var half = half(email);
            refusal(() -> asGuest(() -> use().withCode(proof(half, look(half).id(), "000000"))));
        }

        var signedIn = People.signInWith(known.device(), email, PASSWORD);

        assertThat(app).isNotNull();
        assertThat(check(signedIn.session())).isInstanceOf(CheckedSession.Open.class);
    }

    @Test
    @DisplayName("ends with the account, and with a new password")
    void endsWithTheAccount() {
        var app = withApp(email);
        Hospital.clock().pass(Duration.ofMinutes(1));
        var half = half(email);
        var id = look(half).id();
        var account = account(email);

        Hospital.as(People.administrator(), () -> {
            Hospital.use(AccountAdministration.class).disable(account);
            Hospital.use(AccountAdministration.class).enable(account);
        });

        assertThat(codes(refusal(() -> asGuest(() -> use().withCode(proof(half, id, app.code()))))))
                .containsExactly("sign-in.begin-again");
    }

    @Test
    @DisplayName("is missing at once when somebody with a password only gets a role that asks for more")
    void isMissingAtOnce() {
        var account = People.active(email);
        var session = People.signIn(email, PASSWORD).session();
        Hospital.asSystem(() -> Hospital.use(jakarta.persistence.EntityManager.class)
                .createNativeQuery(
                        "insert into account_role (account_id, role, given_at) values (?1, 'nurse', current_timestamp)")
                .setParameter(1, account.value())
                .executeUpdate());

        assertThat(check(session))
                .isInstanceOfSatisfying(
                        CheckedSession.Over.class,
                        over -> assertThat(over.reason()).isEqualTo(SessionEnd.FACTOR_MISSING));
    }

    @Test
    @DisplayName("keeps the secret of the app encrypted")
    void keepsTheSecretEncrypted() {
        People.active(email, "nurse");
        var half = half(email);
        var secret = asGuest(() -> use().propose(half.token(), look(half).id(), BROWSER));

        var hex = java.util.HexFormat.of()
                .formatHex(new org.apache.commons.codec.binary.Base32().decode(secret.base32()));

        assertThat(Hospital.count("select count(*) from ohms.account_totp t where t::text like '%" + hex + "%'"))
                .isZero();
        assertThat(Hospital.count("select count(*) from ohms.account_totp where candidate is not null"))
                .isPositive();
    }

    private static SecondStep use() {
        return Hospital.use(SecondStep.class);
    }

    private static SignInRequest request(String email) {
        return new SignInRequest(email, PASSWORD, BROWSER);
    }

    private static SecondStepNeeded half(String email) {
        return (SecondStepNeeded) People.firstStep(Hospital.guest(), request(email));
    }

    private static HalfWay look(SecondStepNeeded half) {
        return asGuest(() -> use().look(half.token(), BROWSER)).orElseThrow();
    }

    private static SecondStep.Proof proof(SecondStepNeeded half, UUID id, String code) {
        return new SecondStep.Proof(half.token(), id, code, BROWSER);
    }

    private static App withApp(String email) {
        People.active(email, "nurse");
        var half = half(email);
        var id = look(half).id();
        var app = new App(asGuest(() -> use().propose(half.token(), id, BROWSER)));
        asGuest(() -> use().setUp(proof(half, id, app.code())));
        return app;
    }

    private static AccountId account(String email) {
        return Hospital.as(
                Hospital.guest(),
                () -> Hospital.asSystem(() -> Hospital.use(org.ohms.identity.account.LoginAccounts.class)
                        .find(org.ohms.identity.account.LoginName.typed(email), null, "192.0.2.1")
                        .orElseThrow()
                        .id()));
    }

    private static CheckedSession check(SecretToken token) {
        return asGuest(() -> Hospital.use(SessionCheck.class).check(token, Door.STAFF));
    }

    private static String factors(AccountId account) {
        return Hospital.asSystem(() -> (String) Hospital.use(jakarta.persistence.EntityManager.class)
                .createNativeQuery("select factors from account_session where account_id = ?1")
                .setParameter(1, account.value())
                .getSingleResult());
    }

    private static <T> T asGuest(Callable<T> work) {
        return Hospital.as(Hospital.guest(), work);
    }

    private static List<String> codes(DomainException refused) {
        return refused.refusals().stream().map(Refusal::code).toList();
    }

    private static DomainException refusal(ThrowingCallable work) {
        var refused = catchThrowableOfType(DomainException.class, work);
        assertThat(refused).isNotNull();
        return refused;
    }
}
