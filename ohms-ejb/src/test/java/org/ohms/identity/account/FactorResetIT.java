package org.ohms.identity.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ohms.identity.People.PASSWORD;

import jakarta.ejb.EJBAccessException;
import jakarta.persistence.EntityManager;
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
import org.ohms.identity.session.SessionEnd;
import org.ohms.identity.signin.SecondStepNeeded;
import org.ohms.identity.signin.SignInRequest;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.AccountId;
import org.ohms.testing.Hospital;
import org.ohms.testing.TestClock;

@DisplayName("A lost device")
class FactorResetIT {
    private static final String REASON = "Came in person with the staff card.";

    private final String email = People.someEmail();
    private final Actor one = People.administratorWithAccount();
    private final Actor other = People.administratorWithAccount();

    @BeforeEach
    @AfterEach
    void mondayMorning() {
        Hospital.clockAt(TestClock.MONDAY_8AM);
    }

    @Test
    @DisplayName("is forgotten once a second administrator agrees: everything open ends, and a new one is set up")
    void isForgotten() {
        var person = People.active(email, "nurse");
        var session = People.signIn(email, PASSWORD).session();
        ask(one, person);

        as(other, () -> reset().grant(waiting(other, person).id()));

        assertThat(check(session))
                .isInstanceOfSatisfying(
                        CheckedSession.Over.class,
                        over -> assertThat(over.reason()).isEqualTo(SessionEnd.FACTORS_RESET));
        assertThat(People.firstStep(Hospital.guest(), new SignInRequest(email, PASSWORD, Door.STAFF, "x", null, null)))
                .isInstanceOfSatisfying(
                        SecondStepNeeded.class, half -> assertThat(half.setUp()).isTrue());
        assertThat(left(person)).isZero();
        assertThat(Hospital.count("select count(*) from ohms.outbox where dedupe_key like 'identity.factors-reset:%'"))
                .isPositive();
        assertThat(Hospital.count("select count(*) from ohms.audit_event where action = 'FactorReset.grant'"
                        + " and outcome = 'allowed' and object_id = '" + person + "'"))
                .isOne();
    }

    @Test
    @DisplayName("is not for the one who asked to decide, and not for the person")
    void needsASecondPerson() {
        var person = People.active(email, "admin");
        People.signIn(email, PASSWORD);
        var self = Hospital.staff(person, "account.read", "account.reset-factors");
        ask(one, person);
        var id = waiting(one, person).id();

        var asker = refusal(() -> as(one, () -> reset().grant(id)));
        var owner = refusal(() -> as(self, () -> reset().grant(id)));
        var ownRequest = refusal(() -> ask(self, person));

        assertThat(codes(asker)).containsExactly("account.second-person-needed");
        assertThat(owner.kind())
                .as("the database hands the person nothing to decide")
                .isEqualTo(DomainException.Kind.NOT_FOUND);
        assertThat(codes(ownRequest)).containsExactly("account.not-your-own");
        assertThat(left(person)).isPositive();
    }

    @Test
    @DisplayName("is not for one person to take away in the database either")
    void needsASecondPersonInTheDatabase() {
        var person = People.active(email, "nurse");
        People.signIn(email, PASSWORD);
        ask(one, person);
        var id = waiting(one, person).id();

        var forged = catchThrowable(() -> Hospital.count("update ohms.factor_reset set granted = true,"
                + " decided_by = asked_by, decided_at = now() where id = '" + id + "' returning 1"));
        var forgotten = catchThrowable(() -> Hospital.asSystem(() -> Hospital.use(EntityManager.class)
                .createNativeQuery("select cast(forget_factors(?1) as text)")
                .setParameter(1, id.value())
                .getResultList()));

        assertThat(forged).hasStackTraceContaining("factor_reset_check");
        assertThat(forgotten).hasStackTraceContaining("nothing was granted");
        assertThat(left(person)).isPositive();
    }

    @Test
    @DisplayName("is asked about with a reason, once, and only where there is something to take away")
    void isAskedAboutWithAReason() {
        var person = People.active(email, "nurse");
        var nothing = refusal(() -> ask(one, person));
        People.signIn(email, PASSWORD);

        var noReason = refusal(() -> as(one, () -> reset().ask(person, "lost")));
        ask(one, person);
        var again = refusal(() -> ask(other, person));

        assertThat(codes(nothing)).containsExactly("account.no-second-factor");
        assertThat(codes(noReason)).containsExactly("account.reason-needed");
        assertThat(codes(again)).containsExactly("account.asked-already");
    }

    @Test
    @DisplayName("waits a day for a decision, and can be declined")
    void waitsADay() {
        var person = People.active(email, "nurse");
        People.signIn(email, PASSWORD);
        ask(one, person);
        var id = waiting(one, person).id();
        Hospital.clock().pass(Duration.ofHours(24));

        var late = refusal(() -> as(other, () -> reset().grant(id)));
        ask(other, person);
        as(one, () -> reset().decline(waiting(one, person).id()));

        assertThat(late.kind()).isEqualTo(DomainException.Kind.NOT_FOUND);
        assertThat(as(one, () -> reset().open())).noneMatch(row -> row.account().equals(person));
        assertThat(left(person)).isPositive();
    }

    @Test
    @DisplayName("is nothing for anybody without the permission")
    void needsThePermission() {
        var person = People.active(email, "nurse");
        var stranger = Hospital.staff("account.read");

        assertThat(catchThrowable(() -> ask(stranger, person))).isInstanceOf(EJBAccessException.class);
        assertThat(catchThrowable(() -> as(stranger, () -> reset().open()))).isInstanceOf(EJBAccessException.class);
    }

    private static FactorReset reset() {
        return Hospital.use(FactorReset.class);
    }

    private static void ask(Actor actor, AccountId person) {
        as(actor, () -> reset().ask(person, REASON));
    }

    private static FactorResetRow waiting(Actor actor, AccountId person) {
        return Hospital.as(actor, () -> reset().open()).stream()
                .filter(row -> row.account().equals(person))
                .findFirst()
                .orElseThrow();
    }

    private static void as(Actor actor, Runnable work) {
        Hospital.as(actor, work);
    }

    private static <T> T as(Actor actor, java.util.concurrent.Callable<T> work) {
        return Hospital.as(actor, work);
    }

    private static long left(AccountId person) {
        return Hospital.count("select (select count(*) from ohms.account_totp where account_id = '" + person
                + "') + (select count(*) from ohms.account_recovery_code where account_id = '" + person + "')");
    }

    private static CheckedSession check(SecretToken token) {
        return Hospital.as(
                Hospital.guest(), () -> Hospital.use(SessionCheck.class).check(token, Door.STAFF));
    }

    private static java.util.List<String> codes(DomainException refused) {
        return refused.refusals().stream().map(Refusal::code).toList();
    }

    private static DomainException refusal(ThrowingCallable work) {
        var refused = catchThrowableOfType(DomainException.class, work);
        assertThat(refused).isNotNull();
        return refused;
    }
}
