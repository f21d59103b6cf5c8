package org.ohms.identity.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ohms.identity.People.PASSWORD;

import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.identity.People;
import org.ohms.identity.session.SecretToken;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.testing.Hospital;
import org.ohms.testing.TestClock;

@DisplayName("A one-time link")
class FirstLoginIT {
    private final String email = People.someEmail();

    @BeforeEach
    @AfterEach
    void mondayMorning() {
        Hospital.clockAt(TestClock.MONDAY_8AM);
    }

    @Test
    @DisplayName("sets the first password, and the account is in use")
    void setsThePassword() {
        var link = People.invited(email, "nurse");

        var visit = open(link.token());
        var visitor = Hospital.as(
                Hospital.guest(), () -> Hospital.use(FirstLogin.class).visitor(visit.token()));
        set(visit.token(), PASSWORD);

        assertThat(visitor.email()).isEqualTo(email);
        assertThat(People.signIn(email, PASSWORD).account()).isEqualTo(link.account());
    }

    @Test
    @DisplayName("opens once")
    void opensOnce() {
        var link = People.invited(email, "nurse");
        open(link.token());

        assertThat(refusal(() -> open(link.token())).refusals())
                .extracting(Refusal::code)
                .containsExactly("account.link-not-valid");
    }

    @Test
    @DisplayName("sets one password, not a second one")
    void setsOnce() {
        var visit = open(People.invited(email, "nurse").token());
        set(visit.token(), PASSWORD);

        var refused = refusal(() -> set(visit.token(), "another seven quiet otters"));

        assertThat(refused.kind()).isEqualTo(DomainException.Kind.NOT_FOUND);
        assertThat(People.signIn(email, PASSWORD)).isNotNull();
    }

    @Test
    @DisplayName("dies after seventy-two hours")
    void diesUnopened() {
        var link = People.invited(email, "nurse");
        Hospital.clock().pass(Duration.ofHours(72));

        assertThat(refusal(() -> open(link.token())).kind()).isEqualTo(DomainException.Kind.NOT_FOUND);
    }

    @Test
    @DisplayName("leaves a quarter of an hour once it was opened")
    void diesOpened() {
        var visit = open(People.invited(email, "nurse").token());
        Hospital.clock().pass(Duration.ofMinutes(15));

        assertThat(refusal(() -> set(visit.token(), PASSWORD)).kind()).isEqualTo(DomainException.Kind.NOT_FOUND);
    }

    @Test
    @DisplayName("dies when a newer one is issued, even while it is being visited")
    void diesByANewerOne() {
        var first = People.invited(email, "nurse");
        var visit = open(first.token());
        var second = anotherLink(first);

        assertThat(refusal(() -> set(visit.token(), PASSWORD)).kind()).isEqualTo(DomainException.Kind.NOT_FOUND);
        assertThat(open(second.token())).isNotNull();
    }

    @Test
    @DisplayName("dies when the account is closed")
    void diesWithTheAccount() {
        var link = People.invited(email, "nurse");
        Hospital.as(
                People.administrator(),
                () -> Hospital.use(AccountAdministration.class).disable(link.account()));

        assertThat(refusal(() -> open(link.token())).kind()).isEqualTo(DomainException.Kind.NOT_FOUND);
    }

    @Test
    @DisplayName("replaces a forgotten password")
    void replaces() {
        var link = People.invited(email, "nurse");
        People.setPassword(link, PASSWORD);

        People.setPassword(anotherLink(link), "a brand new otter pond");

        assertThat(refusal(() -> People.signIn(email, PASSWORD)).kind()).isEqualTo(DomainException.Kind.FORBIDDEN);
        assertThat(People.signIn(email, "a brand new otter pond")).isNotNull();
    }

    @Test
    @DisplayName("does not take a password that is easy to guess, and waits for a better one")
    void insistsOnAGoodPassword() {
        var visit = open(People.invited(email, "nurse").token());

        var refused = refusal(() -> set(visit.token(), "maren voss 2026"));
        set(visit.token(), PASSWORD);

        assertThat(refused.refusals()).extracting(Refusal::field).containsOnly("password");
        assertThat(People.signIn(email, PASSWORD)).isNotNull();
    }

    @Test
    @DisplayName("is nowhere in the database, only what it hashes to")
    void isNotKept() {
        var link = People.invited(email, "nurse");

        var rows = Hospital.count("select count(*) from ohms.one_time_link l where l::text like '%"
                + link.token().reveal() + "%'");

        assertThat(rows).isZero();
        assertThat(link.toString()).doesNotContain(link.token().reveal());
    }

    private static FirstLogin.Visit open(SecretToken token) {
        return Hospital.as(
                Hospital.guest(), () -> Hospital.use(FirstLogin.class).open(token));
    }

    private static void set(SecretToken visit, String password) {
        Hospital.as(Hospital.guest(), () -> Hospital.use(FirstLogin.class).setPassword(visit, password));
    }

    private static FirstLoginLink anotherLink(FirstLoginLink first) {
        return Hospital.as(
                People.administrator(),
                () -> Hospital.use(AccountAdministration.class).issueLink(first.account()));
    }

    private static DomainException refusal(ThrowingCallable work) {
        var refused = catchThrowableOfType(DomainException.class, work);
        assertThat(refused).isNotNull();
        return refused;
    }
}
