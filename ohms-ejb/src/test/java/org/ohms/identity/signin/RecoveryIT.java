package org.ohms.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ohms.identity.People.PASSWORD;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.compliance.access.Actor;
import org.ohms.identity.People;
import org.ohms.identity.account.AccountAdministration;
import org.ohms.identity.account.FirstLogin;
import org.ohms.identity.session.CheckedSession;
import org.ohms.identity.session.Door;
import org.ohms.identity.session.SecretToken;
import org.ohms.identity.session.SessionCheck;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.time.FewSecondsHavePassed;
import org.ohms.testing.Hospital;
import org.ohms.testing.SqlCounter;
import org.ohms.testing.TestClock;

@DisplayName("A forgotten password")
class RecoveryIT {
    private static final String NEW_PASSWORD = "a brand new otter pond";
    private static final String ASKED = "asked for a new password";
    private static final Pattern LINK = Pattern.compile("/welcome\\?link=([A-Za-z0-9_-]{43})");

    private final String email = People.someEmail();

    @BeforeEach
    @AfterEach
    void mondayMorning() {
        Hospital.clockAt(TestClock.MONDAY_8AM);
    }

    @Test
    @DisplayName("is replaced by the link of the mail; every session ends, and the second step is asked for as always")
    void isReplaced() {
        People.active(email, "nurse");
        var before = People.signIn(email, PASSWORD);
        ask(email, Door.STAFF);

        replace(newestLink(), NEW_PASSWORD);

        assertThat(check(before.session())).isInstanceOf(CheckedSession.Over.class);
        assertThat(People.firstStep(Hospital.guest(), request(NEW_PASSWORD)))
                .isInstanceOfSatisfying(
                        SecondStepNeeded.class, half -> assertThat(half.setUp()).isFalse());
        assertThat(mails("was changed")).isPositive();
    }

    @Test
    @DisplayName("costs the same work and says the same for an address nobody has")
    void saysTheSame() {
        People.active(email, "nurse");

        SqlCounter.reset();
        askOnly(email, Door.STAFF);
        var known = SqlCounter.statements();
        SqlCounter.reset();
        askOnly(People.someEmail(), Door.STAFF);
        var unknown = SqlCounter.statements();

        assertThat(unknown).hasSameSizeAs(known).isNotEmpty();
    }

    @Test
    @DisplayName("brings no mail to who has no account, a closed one, none in use yet, or one for the other door")
    void bringsNoMail() {
        var account = People.active(email, "nurse");
        var waiting = People.someEmail();
        People.invited(waiting, "nurse");
        var before = mails("new password");

        ask(People.someEmail(), Door.STAFF);
        ask(email, Door.PORTAL);
        ask(waiting, Door.STAFF);
        Hospital.as(
                People.administrator(),
                () -> Hospital.use(AccountAdministration.class).disable(account));
        ask(email, Door.STAFF);
        ask("not an address", Door.STAFF);
        ask("x".repeat(5000), Door.STAFF);

        assertThat(mails("new password")).isEqualTo(before);
    }

    @Test
    @DisplayName("has a link that works once, for a quarter of an hour")
    void worksOnce() {
        People.active(email, "nurse");
        ask(email, Door.STAFF);
        var first = newestLink();
        open(first);
        ask(email, Door.STAFF);
        var second = newestLink();
        Hospital.clock().pass(Duration.ofMinutes(15));

        assertThat(List.of(refusal(first), refusal(second)))
                .extracting(DomainException::kind)
                .containsOnly(DomainException.Kind.NOT_FOUND);
    }

    @Test
    @DisplayName("cannot be kept from its owner by somebody who asks again and again")
    void cannotBeKeptFromItsOwner() {
        People.active(email, "nurse");
        ask(email, Door.STAFF);
        var mine = newestLink();
        for (var i = 0; i < 6; i++) {
            ask(email, Door.STAFF);
        }
        var mails = linksTo();

        replace(mine, NEW_PASSWORD);

        assertThat(mails).as("no flood of mails").isEqualTo(3);
        assertThat(People.firstStep(Hospital.guest(), request(NEW_PASSWORD))).isNotNull();
    }

    @Test
    @DisplayName("replaced once leaves no other link that would replace it again")
    void leavesNoOtherLink() {
        People.active(email, "nurse");
        ask(email, Door.STAFF);
        var first = newestLink();
        ask(email, Door.STAFF);
        var second = newestLink();

        replace(second, NEW_PASSWORD);

        assertThat(refusal(first).kind()).isEqualTo(DomainException.Kind.NOT_FOUND);
    }

    /** A second later than all before, so that its mail is the newest. */
    private void ask(String address, Door door) {
        Hospital.clock().pass(Duration.ofSeconds(1));
        askOnly(address, door);
        Hospital.announce(new FewSecondsHavePassed(Hospital.clock().instant()));
    }

    private static void askOnly(String address, Door door) {
        Hospital.as(
                Actor.guest("203.0.113.9", "test"),
                () -> Hospital.use(Recovery.class).ask(address, door));
    }

    private SecretToken newestLink() {
        return Mails.to(email).stream()
                .filter(mail -> mail.contains(ASKED))
                .map(LINK::matcher)
                .filter(java.util.regex.Matcher::find)
                .map(found -> SecretToken.from(found.group(1)).orElseThrow())
                .reduce((older, newer) -> newer)
                .orElseThrow();
    }

    private long linksTo() {
        return Mails.to(email).stream().filter(mail -> mail.contains(ASKED)).count();
    }

    private long mails(String words) {
        return Mails.to(email).stream().filter(mail -> mail.contains(words)).count();
    }

    private static FirstLogin.Visit open(SecretToken link) {
        return Hospital.as(
                Hospital.guest(), () -> Hospital.use(FirstLogin.class).open(link));
    }

    private static void replace(SecretToken link, String password) {
        var visit = open(link);
        Hospital.as(Hospital.guest(), () -> Hospital.use(FirstLogin.class).setPassword(visit.token(), password));
    }

    private static DomainException refusal(SecretToken link) {
        var refused = catchThrowableOfType(DomainException.class, () -> open(link));
        assertThat(refused).isNotNull();
        return refused;
    }

    private SignInRequest request(String password) {
        return new SignInRequest(email, password, Door.STAFF, "x", null, null);
    }

    private static CheckedSession check(SecretToken token) {
        return Hospital.as(
                Hospital.guest(), () -> Hospital.use(SessionCheck.class).check(token, Door.STAFF));
    }
}
