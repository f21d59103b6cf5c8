package org.ohms.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.ohms.identity.People.PASSWORD;

import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.compliance.access.Actor;
import org.ohms.identity.People;
import org.ohms.identity.session.CheckedSession;
import org.ohms.identity.session.Door;
import org.ohms.identity.session.SecretToken;
import org.ohms.identity.session.SessionCheck;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.testing.Hospital;
import org.ohms.testing.TestClock;

@DisplayName("One's own password")
class OwnPasswordIT {
    private static final String NEXT = "eleven patient herons wade";

    private final String email = People.someEmail();

    @BeforeEach
    @AfterEach
    void mondayMorning() {
        Hospital.clockAt(TestClock.MONDAY_8AM);
    }

    @Test
    @DisplayName("is replaced by who knows it; the old one and all other sessions are over, this session goes on")
    void isReplaced() {
        People.active(email, "nurse");
        var elsewhere = People.signIn(email, PASSWORD).session();
        Hospital.clock().pass(Duration.ofMinutes(1));
        var here = People.signIn(email, PASSWORD).session();

        change(here, PASSWORD, NEXT);

        assertThat(check(here)).isInstanceOf(CheckedSession.Open.class);
        assertThat(check(elsewhere)).isNotInstanceOf(CheckedSession.Open.class);
        assertThat(refusal(() -> People.signIn(email, PASSWORD)).kind()).isEqualTo(DomainException.Kind.FORBIDDEN);
        Hospital.clock().pass(Duration.ofMinutes(1));
        assertThat(People.signIn(email, NEXT)).isNotNull();
    }

    @Test
    @DisplayName("stays when the old one is wrong, or the new one is weak or the same")
    void stays() {
        People.active(email, "nurse");
        var here = People.signIn(email, PASSWORD).session();

        assertThat(refusal(() -> change(here, "not the old password", NEXT)).refusals())
                .extracting(Refusal::code, Refusal::field)
                .containsExactly(tuple("password.not-the-current-one", "currentPassword"));
        assertThat(refusal(() -> change(here, PASSWORD, "short")).refusals())
                .extracting(Refusal::code)
                .contains("password.too-short");
        assertThat(refusal(() -> change(here, PASSWORD, PASSWORD)).refusals())
                .extracting(Refusal::code)
                .contains("password.same-as-before");
        assertThat(check(here)).isInstanceOf(CheckedSession.Open.class);
        Hospital.clock().pass(Duration.ofMinutes(1));
        assertThat(People.signIn(email, PASSWORD)).isNotNull();
    }

    private static void change(SecretToken session, String current, String next) {
        Hospital.as(
                actor(session),
                () -> Hospital.use(PasswordChange.class).change(new PasswordChange.Request(current, next)));
    }

    private static Actor actor(SecretToken session) {
        var open = (CheckedSession.Open) check(session);
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

    private static CheckedSession check(SecretToken session) {
        return Hospital.as(
                Hospital.guest(), () -> Hospital.use(SessionCheck.class).check(session, Door.STAFF));
    }

    private static DomainException refusal(ThrowingCallable work) {
        return catchThrowableOfType(DomainException.class, work);
    }
}
