package org.ohms.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ohms.identity.People.PASSWORD;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.compliance.access.Actor;
import org.ohms.identity.App;
import org.ohms.identity.People;
import org.ohms.identity.account.RoleAssignment;
import org.ohms.identity.role.RoleDraft;
import org.ohms.identity.role.RoleEditor;
import org.ohms.identity.session.CheckedSession;
import org.ohms.identity.session.Door;
import org.ohms.identity.session.SecretToken;
import org.ohms.identity.session.SessionCheck;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.AccountId;
import org.ohms.testing.Hospital;
import org.ohms.testing.TestClock;

@DisplayName("What reaches far")
class SignInAgainIT {
    private final String email = People.someEmail();

    @BeforeEach
    @AfterEach
    void mondayMorning() {
        Hospital.clockAt(TestClock.MONDAY_8AM);
    }

    @Test
    @DisplayName("is done within five minutes of a sign-in, and later only after proving oneself again")
    void needsAFreshSignIn() {
        People.active(email, "admin");
        var colleague = People.active(People.someEmail(), "nurse");
        var token = People.signIn(email, PASSWORD).session();
        Hospital.as(actor(token), () -> Hospital.use(RoleAssignment.class).give(colleague, "doctor"));
        People.confirmRoles(colleague);
        Hospital.clock().pass(Duration.ofMinutes(5));

        var late = refusal(() -> Hospital.as(
                actor(token), () -> Hospital.use(RoleAssignment.class).take(colleague, "doctor")));
        var fresh = again(token, PASSWORD);
        Hospital.as(actor(fresh), () -> Hospital.use(RoleAssignment.class).take(colleague, "doctor"));

        assertThat(late.kind()).isEqualTo(DomainException.Kind.FORBIDDEN);
        assertThat(codes(late)).containsExactly("access.sign-in-again");
        assertThat(check(token)).as("the token before").isInstanceOf(CheckedSession.Unknown.class);
        assertThat(Hospital.count("select count(*) from ohms.audit_event where action = 'RoleAssignment.take.doctor'"
                        + " or (action = 'RoleAssignment.take' and outcome = 'refused')"))
                .isPositive();
    }

    @Test
    @DisplayName("such as confirming a role that somebody else asked for, or changing one, needs it as well")
    void rolesNeedIt() {
        People.active(email, "admin");
        var colleague = People.active(People.someEmail(), "nurse");
        Hospital.as(
                People.administrator(), () -> Hospital.use(RoleAssignment.class).give(colleague, "billing"));
        var token = People.signIn(email, PASSWORD).session();
        Hospital.clock().pass(Duration.ofMinutes(5));
        var draft = new RoleDraft("Night desk " + email, Set.of("patient.search"), true);

        assertThat(codes(refusal(() -> People.confirmRoles(actor(token), colleague))))
                .containsExactly("access.sign-in-again");
        assertThat(codes(refusal(() -> Hospital.as(
                        actor(token), () -> Hospital.use(RoleEditor.class).create(draft)))))
                .containsExactly("access.sign-in-again");
        assertThat(codes(refusal(() -> Hospital.as(
                        actor(token), () -> Hospital.use(RoleEditor.class).change("nurse", 1, draft)))))
                .containsExactly("access.sign-in-again");
        assertThat(hasBilling(colleague)).isFalse();
        var fresh = again(token, PASSWORD);
        People.confirmRoles(actor(fresh), colleague);
        assertThat(hasBilling(colleague)).isTrue();
    }

    @Test
    @DisplayName("is not opened by a wrong password, and guesses are counted")
    void countsGuesses() {
        People.active(email, "admin");
        var token = People.signIn(email, PASSWORD).session();

        for (var i = 0; i < 10; i++) {
            assertThat(codes(refusal(() -> again(token, "wrong guess of the day"))))
                    .containsExactly("password.not-the-current-one");
        }

        assertThat(refusal(() -> again(token, PASSWORD)).kind()).isEqualTo(DomainException.Kind.TOO_MANY);
        assertThat(check(token)).isInstanceOf(CheckedSession.Open.class);
    }

    @Test
    @DisplayName("such as a second step of one's own, needs it as well")
    void changingTheSecondStepNeedsIt() {
        People.active(email);
        var token = People.signIn(email, PASSWORD).session();
        Hospital.clock().pass(Duration.ofMinutes(6));

        var late = refusal(() -> Hospital.as(actor(token), () -> mine().propose()));
        var fresh = again(token, PASSWORD);
        var app = new App(Hospital.as(actor(fresh), () -> mine().propose()));
        var paper = Hospital.as(actor(fresh), () -> mine().confirm(app.code()));
        var moved = new App(Hospital.as(actor(fresh), () -> mine().propose()));
        Hospital.clock().pass(Duration.ofSeconds(30));
        var samePaper = Hospital.as(actor(fresh), () -> mine().confirm(moved.code()));

        assertThat(codes(late)).containsExactly("access.sign-in-again");
        assertThat(paper).hasSize(10);
        assertThat(samePaper).as("the codes on paper stay good").isEmpty();
        assertThat(Hospital.as(actor(fresh), () -> mine().state()).factors().recoveryCodesLeft())
                .isEqualTo(10);
        Hospital.as(actor(fresh), () -> mine().removeAuthenticator());
        assertThat(People.firstStep(Hospital.guest(), new SignInRequest(email, PASSWORD, Door.STAFF, "x", null, null)))
                .isInstanceOf(SignedIn.class);
    }

    @Test
    @DisplayName("does not take the last second step from somebody whose role asks for one")
    void keepsTheLastFactor() {
        People.active(email, "nurse");
        var token = People.signIn(email, PASSWORD).session();

        var refused = refusal(() -> Hospital.as(actor(token), () -> mine().removeAuthenticator()));

        assertThat(codes(refused)).containsExactly("sign-in.factor-needed");
    }

    private static boolean hasBilling(AccountId colleague) {
        return Hospital.count("select count(*) from ohms.account_role where role = 'billing' and account_id = '"
                        + colleague + "'")
                == 1;
    }

    private static MySecondFactors mine() {
        return Hospital.use(MySecondFactors.class);
    }

    private static SecretToken again(SecretToken token, String password) {
        return Hospital.as(
                actor(token), () -> Hospital.use(SignInAgain.class).withPassword(new SignInAgain.Proof(password)));
    }

    private static CheckedSession check(SecretToken token) {
        return Hospital.as(
                Hospital.guest(), () -> Hospital.use(SessionCheck.class).check(token, Door.STAFF));
    }

    private static Actor actor(SecretToken token) {
        var open = (CheckedSession.Open) check(token);
        return new Actor(
                Actor.Kind.STAFF,
                open.account(),
                open.permissions(),
                open.clearance(),
                "treatment",
                open.session().value(),
                "192.0.2.1",
                "test");
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
