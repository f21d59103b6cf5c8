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
