package org.ohms.identity.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ohms.identity.People.PASSWORD;

import jakarta.ejb.EJBAccessException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.compliance.access.Actor;
import org.ohms.compliance.access.Clearance;
import org.ohms.identity.People;
import org.ohms.identity.account.AccountAdministration;
import org.ohms.identity.account.RoleAssignment;
import org.ohms.shared.error.DomainException;
import org.ohms.testing.Hospital;
import org.ohms.testing.SqlCounter;
import org.ohms.testing.TestClock;

@DisplayName("A session")
class SessionsIT {
    private final String email = People.someEmail();

    @BeforeEach
    @AfterEach
    void mondayMorning() {
        Hospital.clockAt(TestClock.MONDAY_8AM);
    }

    private static CheckedSession check(SecretToken token) {
        return Hospital.use(SessionCheck.class).check(token, Door.STAFF);
    }

    private static CheckedSession.Open open(SecretToken token) {
        return (CheckedSession.Open) check(token);
    }

    /** The actor a request with this token has. */
    private static Actor actor(SecretToken token) {
        var session = open(token);
        return new Actor(
                Actor.Kind.STAFF,
                session.account(),
                session.permissions(),
                Clearance.N,
                "treatment",
                session.session().value(),
                "192.0.2.7",
                "test");
    }

    @Test
    @DisplayName("is checked in one statement and leaves no audit line")
    void isCheap() {
        People.active(email, "nurse");
        var token = People.signIn(email, PASSWORD).session();
        var lines = Hospital.count("select count(*) from ohms.audit_event");
        SqlCounter.reset();

        var checked = check(token);

        assertThat(checked).isInstanceOf(CheckedSession.Open.class);
        assertThat(SqlCounter.statements()).hasSize(1);
        assertThat(Hospital.count("select count(*) from ohms.audit_event")).isEqualTo(lines);
    }

    @Test
    @DisplayName("opens the door it was begun at, and no other")
    void opensOneDoor() {
        People.active(email, "nurse");
        var token = People.signIn(email, PASSWORD).session();

        assertThat(Hospital.use(SessionCheck.class).check(token, Door.PORTAL))
                .isInstanceOf(CheckedSession.Unknown.class);
        assertThat(check(SecretToken.fresh())).isInstanceOf(CheckedSession.Unknown.class);
    }

    @Test
    @DisplayName("stays as long as there are requests, and ends after fifteen quiet minutes")
    void endsWhenIdle() {
        People.active(email, "nurse");
        var token = People.signIn(email, PASSWORD).session();
        for (var i = 0; i < 5; i++) {
            Hospital.clock().pass(Duration.ofMinutes(14));
            assertThat(check(token)).isInstanceOf(CheckedSession.Open.class);
        }

        Hospital.clock().pass(Duration.ofMinutes(15));

        assertThat(check(token))
                .isEqualTo(new CheckedSession.Over(
                        SessionEnd.IDLE, Hospital.clock().instant()));
    }

    @Test
    @DisplayName("is not kept alive by what a page asks by itself, though that is answered while it lives")
    void isNotKeptAliveByAnOpenPage() {
        People.active(email, "nurse");
        var token = People.signIn(email, PASSWORD).session();
        for (var i = 0; i < 7; i++) {
            Hospital.clock().pass(Duration.ofMinutes(2));
            assertThat(Hospital.use(SessionCheck.class).checkUnasked(token, Door.STAFF))
                    .isInstanceOf(CheckedSession.Open.class);
        }

        Hospital.clock().pass(Duration.ofMinutes(1));

        assertThat(Hospital.use(SessionCheck.class).checkUnasked(token, Door.STAFF))
                .isEqualTo(new CheckedSession.Over(
                        SessionEnd.IDLE, Hospital.clock().instant()));
        assertThat(check(token)).isInstanceOf(CheckedSession.Over.class);
    }

    @Test
    @DisplayName("ends after twelve hours, however busy")
    void endsAtLast() {
        People.active(email, "nurse");
        var token = People.signIn(email, PASSWORD).session();
        for (var i = 0; i < 71; i++) {
            Hospital.clock().pass(Duration.ofMinutes(10));
            assertThat(check(token)).isInstanceOf(CheckedSession.Open.class);
        }

        Hospital.clock().pass(Duration.ofMinutes(10));

        assertThat(check(token))
                .isEqualTo(new CheckedSession.Over(
                        SessionEnd.EXPIRED, Hospital.clock().instant()));
    }

    @Test
    @DisplayName("writes that it was used once a minute at most")
    void writesSeldom() {
        People.active(email, "nurse");
        var token = People.signIn(email, PASSWORD).session();
        var used = "select extract(epoch from max(last_used_at))::bigint from ohms.account_session where account_id = '"
                + open(token).account() + "'";

        Hospital.clock().pass(Duration.ofSeconds(59));
        check(token);
        var before = Hospital.count(used);
        Hospital.clock().pass(Duration.ofSeconds(1));
        check(token);

        assertThat(before).isEqualTo(TestClock.MONDAY_8AM.getEpochSecond());
        assertThat(Hospital.count(used)).isEqualTo(before + 60);
    }

    @Test
    @DisplayName("gets a new token at every sign-in, and the one it came with dies")
    void isRenewed() {
        People.active(email, "nurse");
        var first = People.signIn(email, PASSWORD).session();

        var second = People.signIn(
                        Hospital.guest(),
                        new org.ohms.identity.signin.SignInRequest(email, PASSWORD, Door.STAFF, "x", null, first))
                .session();

        assertThat(second.reveal()).isNotEqualTo(first.reveal());
        assertThat(check(first))
                .isEqualTo(new CheckedSession.Over(
                        SessionEnd.SIGNED_IN_AGAIN, Hospital.clock().instant()));
        assertThat(check(second)).isInstanceOf(CheckedSession.Open.class);
    }

    @Test
    @DisplayName("of somebody who has five already ends the one unused for longest")
    void fiveAtOnce() {
        People.active(email, "nurse");
        var oldest = People.signIn(email, PASSWORD).session();
        Hospital.clock().pass(Duration.ofSeconds(5));
        var others = java.util.stream.Stream.generate(
                        () -> People.signIn(email, PASSWORD).session())
                .limit(5)
                .toList();

        assertThat(check(oldest)).isInstanceOf(CheckedSession.Over.class);
        assertThat(others).allSatisfy(token -> assertThat(check(token)).isInstanceOf(CheckedSession.Open.class));
    }

    @Test
    @DisplayName("ends at once by signing out")
    void signsOut() {
        People.active(email, "nurse");
        var token = People.signIn(email, PASSWORD).session();

        Hospital.as(actor(token), () -> Hospital.use(MySessions.class).signOut());

        assertThat(check(token)).isEqualTo(new CheckedSession.Over(SessionEnd.SIGNED_OUT, TestClock.MONDAY_8AM));
    }

    @Test
    @DisplayName("can be ended by its owner from elsewhere, and by nobody else")
    void ownerEndsIt() {
        People.active(email, "nurse");
        var here = People.signIn(email, PASSWORD).session();
        var there = People.signIn(email, PASSWORD).session();
        var strangersEmail = People.someEmail();
        People.active(strangersEmail, "nurse");
        var stranger = People.signIn(strangersEmail, PASSWORD).session();
        var thereId = open(there).session();

        var refused = catchThrowableOfType(
                DomainException.class,
                () -> Hospital.as(
                        actor(stranger), () -> Hospital.use(MySessions.class).end(thereId)));
        assertThat(check(there)).isInstanceOf(CheckedSession.Open.class);
        Hospital.as(actor(here), () -> Hospital.use(MySessions.class).end(thereId));

        assertThat(refused.kind()).isEqualTo(DomainException.Kind.NOT_FOUND);
        assertThat(check(there))
                .isEqualTo(new CheckedSession.Over(
                        SessionEnd.ENDED_BY_OWNER, Hospital.clock().instant()));
        assertThat(check(here)).isInstanceOf(CheckedSession.Open.class);
    }

    @Test
    @DisplayName("shows its owner where else they are signed in")
    void ownerSeesAll() {
        People.active(email, "nurse");
        var here = People.signIn(email, PASSWORD).session();
        People.signIn(email, PASSWORD);

        var live = Hospital.as(actor(here), () -> Hospital.use(MySessions.class).live());

        assertThat(live).hasSize(2).allSatisfy(row -> assertThat(row.device()).isEqualTo("Firefox, Linux"));
        assertThat(live)
                .filteredOn(SessionRow::current)
                .singleElement()
                .extracting(SessionRow::id)
                .isEqualTo(open(here).session());
    }

    @Test
    @DisplayName(
            "stands among the last sign-ins of its owner, beside those that were refused, by network and by what was proved")
    void ownerSeesWhoTried() {
        People.active(email, "nurse");
        var strangersEmail = People.someEmail();
        People.active(strangersEmail, "nurse");
        var here = People.signIn(email, PASSWORD).session();
        Hospital.clock().pass(Duration.ofMinutes(1));
        assertThat(catchThrowableOfType(
                        DomainException.class, () -> People.signInFrom("198.51.100.77", email, "not the password")))
                .isNotNull();
        assertThat(catchThrowableOfType(
                        DomainException.class,
                        () -> People.signInFrom("198.51.100.78", strangersEmail, "not the password")))
                .isNotNull();

        var last = Hospital.as(actor(here), () -> Hospital.use(MySessions.class).lastSignIns());

        assertThat(last).hasSize(2);
        assertThat(last.get(0))
                .isEqualTo(new SignInRow(last.get(0).at(), false, "password", null, "198.51.100.*", false));
        assertThat(last.get(1).letIn()).isTrue();
        assertThat(last.get(1).way()).isEqualTo("password-totp");
        assertThat(last.get(1).address()).isEqualTo("192.0.2.*");
        assertThat(last.get(1).current()).isTrue();
    }

    @Test
    @DisplayName("leaves a line when its owner ends it, and when all others are ended")
    void endingIsAudited() {
        var account = People.active(email, "nurse");
        var here = People.signIn(email, PASSWORD).session();
        var there = open(People.signIn(email, PASSWORD).session()).session();
        var elsewhere = People.signIn(email, PASSWORD).session();

        Hospital.as(actor(here), () -> Hospital.use(MySessions.class).end(there));
        Hospital.as(actor(here), () -> Hospital.use(MySessions.class).endOthers());

        assertThat(check(elsewhere)).isInstanceOf(CheckedSession.Over.class);
        assertThat(check(here)).isInstanceOf(CheckedSession.Open.class);
        assertThat(Hospital.count("select count(*) from ohms.audit_event where actor = '" + account
                        + "' and (action = 'MySessions.end' and object_id = '" + there + "'"
                        + " or action = 'MySessions.endOthers' and object_id = '" + account + "')"))
                .isEqualTo(2);
    }

    @Test
    @DisplayName("dies at once when the account is disabled, and a new sign-in is refused")
    void dies() {
        var account = People.active(email, "nurse");
        var token = People.signIn(email, PASSWORD).session();

        Hospital.as(
                People.administrator(),
                () -> Hospital.use(AccountAdministration.class).disable(account));

        assertThat(check(token)).isEqualTo(new CheckedSession.Over(SessionEnd.DISABLED, TestClock.MONDAY_8AM));
        assertThat(catchThrowableOfType(DomainException.class, () -> People.signIn(email, PASSWORD))
                        .kind())
                .isEqualTo(DomainException.Kind.FORBIDDEN);
    }

    @Test
    @DisplayName("ends when a role is given, so that the next one carries it")
    void endsWithTheRoles() {
        var account = People.active(email, "nurse");
        var token = People.signIn(email, PASSWORD).session();

        Hospital.as(
                People.administrator(), () -> Hospital.use(RoleAssignment.class).give(account, "admin"));
        People.confirmRoles(account);

        assertThat(check(token)).isEqualTo(new CheckedSession.Over(SessionEnd.ROLES_CHANGED, TestClock.MONDAY_8AM));
        assertThat(open(People.signIn(email, PASSWORD).session()).permissions()).contains("account.read");
    }

    @Test
    @DisplayName("of a colleague is seen and ended by administrators only")
    void administratorsEndIt() {
        var account = People.active(email, "nurse");
        var token = People.signIn(email, PASSWORD).session();
        var nurse = actor(token);

        assertThat(catchThrowableOfType(
                        EJBAccessException.class,
                        () -> Hospital.as(
                                nurse, () -> Hospital.use(StaffSessions.class).endAll(account))))
                .isNotNull();
        var seen = Hospital.as(
                People.administrator(), () -> Hospital.use(StaffSessions.class).of(account));
        Hospital.as(
                People.administrator(), () -> Hospital.use(StaffSessions.class).endAll(account));

        assertThat(seen).hasSize(1);
        assertThat(check(token))
                .isEqualTo(new CheckedSession.Over(SessionEnd.ENDED_BY_ADMINISTRATOR, TestClock.MONDAY_8AM));
    }

    @Test
    @DisplayName("is nobody's without a sign-in")
    void needsASignIn() {
        var refused = catchThrowableOfType(
                DomainException.class,
                () -> Hospital.as(
                        Hospital.guest(), () -> Hospital.use(MySessions.class).live()));

        assertThat(refused.kind()).isEqualTo(DomainException.Kind.FORBIDDEN);
    }
}
