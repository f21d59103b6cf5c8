package org.ohms.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ohms.identity.People.PASSWORD;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.identity.People;
import org.ohms.identity.account.AccountAdministration;
import org.ohms.identity.session.Door;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.testing.Hospital;
import org.ohms.testing.SqlCounter;
import org.ohms.testing.TestClock;
import org.ohms.testing.TestMetrics;

@DisplayName("Signing in with a password")
class SignInIT {
    private int next = (int) (System.nanoTime() % 60_000);

    @BeforeEach
    @AfterEach
    void mondayMorning() {
        Hospital.clockAt(TestClock.MONDAY_8AM);
    }

    /** An address nobody has tried from yet. */
    private String somewhereNew() {
        next++;
        return "198.51." + next / 250 + "." + next % 250;
    }

    @Test
    @DisplayName("lets in who knows the password, with everything their roles allow")
    void letsIn() {
        var email = People.someEmail();
        var account = People.active(email, "auditor");

        var signedIn = People.signInFrom(somewhereNew(), email, PASSWORD);

        assertThat(signedIn.account()).isEqualTo(account);
        assertThat(signedIn.permissions()).contains("account.read").doesNotContain("role.give", "account.create");
    }

    @Test
    @DisplayName("counts who comes in by the door, and who does not by the reason")
    void countsWhoComesIn() {
        var metrics = Hospital.use(TestMetrics.class);
        var email = People.someEmail();
        People.active(email, "auditor");
        var in = metrics.counted(SignInMetrics.SIGN_INS, "outcome", "staff");
        var refused = metrics.counted(SignInMetrics.SIGN_INS, "outcome", "sign-in.not-recognised");

        People.signInFrom(somewhereNew(), email, PASSWORD);
        refusal(() -> People.signInFrom(somewhereNew(), email, "not the password at all"));

        assertThat(metrics.counted(SignInMetrics.SIGN_INS, "outcome", "staff") - in)
                .isEqualTo(1);
        assertThat(metrics.counted(SignInMetrics.SIGN_INS, "outcome", "sign-in.not-recognised") - refused)
                .isEqualTo(1);
    }

    @Test
    @DisplayName("knows an e-mail however it is written")
    void foldsTheEmail() {
        var email = People.someEmail();
        var account = People.active(email, "nurse");

        var signedIn = People.signInFrom(somewhereNew(), "  " + email.toUpperCase() + " ", PASSWORD);

        assertThat(signedIn.account()).isEqualTo(account);
    }

    @Test
    @DisplayName("gives the same answer to an unknown e-mail, a wrong password, a disabled account and the wrong door")
    void tellsNothing() {
        var email = People.someEmail();
        var account = People.active(email, "nurse");
        var closed = People.someEmail();
        var closedAccount = People.active(closed, "nurse");
        Hospital.as(
                People.administrator(),
                () -> Hospital.use(AccountAdministration.class).disable(closedAccount));
        var waiting = People.someEmail();
        People.invited(waiting, "nurse");

        var answers = java.util.List.of(
                refusal(() -> People.signInFrom(somewhereNew(), People.someEmail(), PASSWORD)),
                refusal(() -> People.signInFrom(somewhereNew(), email, "not the password at all")),
                refusal(() -> People.signInFrom(somewhereNew(), closed, PASSWORD)),
                refusal(() -> People.signInFrom(somewhereNew(), waiting, PASSWORD)),
                refusal(() -> People.signIn(
                        Hospital.guest(), new SignInRequest(email, PASSWORD, Door.PORTAL, "x", null, null))));

        assertThat(account).isNotNull();
        assertThat(answers).extracting(DomainException::kind).containsOnly(DomainException.Kind.FORBIDDEN);
        assertThat(answers)
                .flatExtracting(DomainException::refusals)
                .extracting(Refusal::code)
                .containsOnly("sign-in.not-recognised");
    }

    @Test
    @DisplayName("does as much work for an e-mail nobody has as for a wrong password")
    void sameWork() {
        var email = People.someEmail();
        People.active(email, "nurse");

        SqlCounter.reset();
        refusal(() -> People.signInFrom(somewhereNew(), email, "not the password at all"));
        var known = SqlCounter.statements();
        SqlCounter.reset();
        refusal(() -> People.signInFrom(somewhereNew(), People.someEmail(), "not the password at all"));
        var unknown = SqlCounter.statements();

        assertThat(unknown).hasSameSizeAs(known).isNotEmpty();
    }

    @Test
    @DisplayName("stops judging guesses after ten, wherever they come from")
    void stopsGuessing() {
        var email = People.someEmail();
        People.active(email, "nurse");
        for (var i = 0; i < 10; i++) {
            refusal(() -> People.signInFrom(somewhereNew(), email, "wrong guess of the day"));
        }

        var refused = refusal(() -> People.signInFrom(somewhereNew(), email, PASSWORD));

        assertThat(refused.kind()).isEqualTo(DomainException.Kind.TOO_MANY);
        assertThat(refused.refusals()).extracting(Refusal::code).containsExactly("sign-in.too-many-tries");
    }

    @Test
    @DisplayName("never locks the owner out from a browser that has signed in before")
    void ownerGetsIn() {
        var email = People.someEmail();
        var account = People.active(email, "nurse");
        var device = People.signInFrom(somewhereNew(), email, PASSWORD).device();
        for (var i = 0; i < 12; i++) {
            refusal(() -> People.signInFrom(somewhereNew(), email, "wrong guess of the day"));
        }

        var signedIn = People.signInWith(device, email, PASSWORD);

        assertThat(signedIn.account()).isEqualTo(account);
    }

    @Test
    @DisplayName("never locks the owner out where they have signed in before, whatever strangers do elsewhere")
    void ownerGetsInAtHome() {
        var email = People.someEmail();
        var account = People.active(email, "nurse");
        var home = somewhereNew();
        People.signInFrom(home, email, PASSWORD);
        for (var i = 0; i < 12; i++) {
            refusal(() -> People.signInFrom(somewhereNew(), email, "wrong guess of the day"));
        }

        var signedIn = People.signInFrom(home, email, PASSWORD);

        assertThat(signedIn.account()).isEqualTo(account);
        assertThat(refusal(() -> People.signInFrom(somewhereNew(), email, PASSWORD))
                        .kind())
                .as("somebody elsewhere still waits")
                .isEqualTo(DomainException.Kind.TOO_MANY);
    }

    @Test
    @DisplayName("knows a home of IPv6 by its network, and not an address that only begins alike")
    void knowsTheNetwork() {
        var email = People.someEmail();
        People.active(email, "nurse");
        var network = "2001:db8:" + next % 9000 + ":7:";
        People.signInFrom(network + "aaaa:0:0:1", email, PASSWORD);
        People.signInFrom("203.0.113.4", email, PASSWORD);
        for (var i = 0; i < 12; i++) {
            refusal(() -> People.signInFrom(somewhereNew(), email, "wrong guess of the day"));
        }

        assertThat(People.signInFrom(network + "bbbb:0:0:9", email, PASSWORD)).isNotNull();
        assertThat(refusal(() -> People.signInFrom("203.0.113.44", email, PASSWORD))
                        .kind())
                .isEqualTo(DomainException.Kind.TOO_MANY);
    }

    @Test
    @DisplayName("stops guesses at the owner's own network as well")
    void stopsGuessingAtHome() {
        var email = People.someEmail();
        People.active(email, "nurse");
        var home = somewhereNew();
        People.signInFrom(home, email, PASSWORD);
        for (var i = 0; i < 10; i++) {
            refusal(() -> People.signInFrom(home, email, "wrong guess of the day"));
        }

        assertThat(refusal(() -> People.signInFrom(home, email, PASSWORD)).kind())
                .isEqualTo(DomainException.Kind.TOO_MANY);
    }

    @Test
    @DisplayName("at a page left open goes by the session that fell silent, and by no other")
    void goesOnAtAPageLeftOpen() {
        var email = People.someEmail();
        var account = People.active(email, "nurse");
        var quiet = People.signIn(email, PASSWORD).session();
        var ended = People.signIn(email, PASSWORD);
        Hospital.asSystem(() -> {
            Hospital.use(org.ohms.identity.session.SessionRegistry.class)
                    .begin(
                            account,
                            Door.STAFF,
                            "password totp",
                            "x",
                            "192.0.2.1",
                            java.util.Optional.of(ended.session()));
            return null;
        });

        var early = refusal(() -> here(quiet, PASSWORD, Door.STAFF));
        Hospital.clock().pass(Duration.ofMinutes(16));

        assertThat(here(quiet, PASSWORD, Door.STAFF)).isInstanceOf(SecondStepNeeded.class);
        assertThat(refusal(() -> here(quiet, "not the password at all", Door.STAFF))
                        .kind())
                .isEqualTo(DomainException.Kind.FORBIDDEN);
        assertThat(java.util.List.of(
                        early,
                        refusal(() -> here(ended.session(), PASSWORD, Door.STAFF)),
                        refusal(() -> here(quiet, PASSWORD, Door.PORTAL)),
                        refusal(() -> here(org.ohms.identity.session.SecretToken.fresh(), PASSWORD, Door.STAFF))))
                .flatExtracting(DomainException::refusals)
                .extracting(Refusal::code)
                .containsOnly("sign-in.begin-again");
    }

    private static SignInStep here(org.ohms.identity.session.SecretToken session, String password, Door door) {
        return Hospital.as(
                Hospital.guest(),
                () -> Hospital.use(SignIn.class)
                        .here(password, new Browser(door, "Firefox/130.0 (X11; Linux)", null, session)));
    }

    @Test
    @DisplayName("stops an address that tries many people")
    void stopsAnAddress() {
        var address = somewhereNew();
        for (var i = 0; i < 30; i++) {
            refusal(() -> People.signInFrom(address, People.someEmail(), "wrong guess of the day"));
        }

        var refused = refusal(() -> People.signInFrom(address, People.someEmail(), "wrong guess of the day"));

        assertThat(refused.kind()).isEqualTo(DomainException.Kind.TOO_MANY);
    }

    @Test
    @DisplayName("counts anew when the quarter of an hour is over")
    void forgives() {
        var email = People.someEmail();
        People.active(email, "nurse");
        for (var i = 0; i < 11; i++) {
            refusal(() -> People.signInFrom(somewhereNew(), email, "wrong guess of the day"));
        }
        Hospital.clock().pass(Duration.ofMinutes(15));

        var signedIn = People.signInFrom(somewhereNew(), email, PASSWORD);

        assertThat(signedIn.permissions()).isNotNull();
    }

    @Test
    @DisplayName("does not count what the owner got right")
    void givesBack() {
        var email = People.someEmail();
        People.active(email, "nurse");

        for (var i = 0; i < 12; i++) {
            People.signInFrom(somewhereNew(), email, PASSWORD);
        }

        assertThat(People.signInFrom(somewhereNew(), email, PASSWORD)).isNotNull();
    }

    @Test
    @DisplayName("leaves a line for every try that names nobody who is not known, and nothing that was typed")
    void auditsWithoutTheName() {
        var typed = People.someEmail();

        refusal(() -> People.signInFrom(somewhereNew(), typed, PASSWORD));
        refusal(() -> People.signInFrom(somewhereNew(), typed, PASSWORD));

        assertThat(Hospital.count("select max(n) from (select count(*) n from ohms.audit_event"
                        + " where action = 'SignIn.withPassword' and outcome = 'refused' and object_type = 'UnknownLogin'"
                        + " group by object_id) x"))
                .isGreaterThanOrEqualTo(2);
        assertThat(Hospital.count("select count(*) from ohms.audit_event e where e::text like '%"
                        + typed.substring(0, 12) + "%'"))
                .isZero();
    }

    private static DomainException refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        var refused = catchThrowableOfType(DomainException.class, work);
        assertThat(refused).isNotNull();
        return refused;
    }
}
