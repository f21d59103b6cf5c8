package org.ohms.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.ejb.EJBAccessException;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ohms.compliance.access.Actor;
import org.ohms.compliance.access.Clearance;
import org.ohms.identity.account.AccountAdministration;
import org.ohms.identity.account.AccountFilter;
import org.ohms.identity.account.AccountKind;
import org.ohms.identity.account.AccountRegister;
import org.ohms.identity.account.ChangeAccount;
import org.ohms.identity.account.CreateAccount;
import org.ohms.identity.account.MyAccount;
import org.ohms.identity.account.RoleAssignment;
import org.ohms.identity.account.StaffDirectory;
import org.ohms.identity.session.MySessions;
import org.ohms.identity.session.SessionId;
import org.ohms.identity.session.StaffSessions;
import org.ohms.identity.signin.PasswordChange;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.page.PageRequest;
import org.ohms.testing.Hospital;
import org.ohms.testing.Sight;

@DisplayName("Who reaches accounts")
class AccessIT {
    private static final AccountId SOMEBODY = new AccountId(UUID.randomUUID());
    private static final SessionId SOME_SESSION = new SessionId(UUID.randomUUID());

    static Stream<Arguments> administratorsWork() {
        return Stream.of(
                work(
                        "list accounts",
                        () -> Hospital.use(AccountRegister.class).list(AccountFilter.all(), new PageRequest(0, 10))),
                work(
                        "read an account",
                        () -> Hospital.use(AccountRegister.class).one(SOMEBODY)),
                work(
                        "open an account",
                        () -> Hospital.use(AccountAdministration.class)
                                .create(new CreateAccount("A", "a@b.example", Clearance.N, Set.of()))),
                work(
                        "change an account",
                        () -> Hospital.use(AccountAdministration.class)
                                .change(new ChangeAccount(SOMEBODY, 0, "A", "a@b.example", Clearance.N))),
                work(
                        "issue a link",
                        () -> Hospital.use(AccountAdministration.class).issueLink(SOMEBODY)),
                work(
                        "close an account",
                        () -> Hospital.use(AccountAdministration.class).disable(SOMEBODY)),
                work(
                        "open it again",
                        () -> Hospital.use(AccountAdministration.class).enable(SOMEBODY)),
                work("see the roles", () -> Hospital.use(RoleAssignment.class).givable(AccountKind.STAFF)),
                work("give a role", () -> Hospital.use(RoleAssignment.class).give(SOMEBODY, "nurse")),
                work("take a role", () -> Hospital.use(RoleAssignment.class).take(SOMEBODY, "nurse")),
                work("see sessions", () -> Hospital.use(StaffSessions.class).of(SOMEBODY)),
                work("end a session", () -> Hospital.use(StaffSessions.class).end(SOME_SESSION)),
                work("end all sessions", () -> Hospital.use(StaffSessions.class).endAll(SOMEBODY)),
                work("see colleagues", () -> Hospital.use(StaffDirectory.class).all()),
                work(
                        "see colleagues of a role",
                        () -> Hospital.use(StaffDirectory.class).withRole("doctor")));
    }

    static Stream<Arguments> everybodysOwn() {
        return Stream.of(
                work("see the profile", () -> Hospital.use(MyAccount.class).profile()),
                work(
                        "change the password",
                        () -> Hospital.use(PasswordChange.class).change(new PasswordChange.Request("a", "b"))),
                work("see the sessions", () -> Hospital.use(MySessions.class).live()),
                work(
                        "see the last sign-ins",
                        () -> Hospital.use(MySessions.class).lastSignIns()),
                work("sign out", () -> Hospital.use(MySessions.class).signOut()),
                work("end a session", () -> Hospital.use(MySessions.class).end(SOME_SESSION)),
                work("end the others", () -> Hospital.use(MySessions.class).endOthers()));
    }

    private static Arguments work(String name, Runnable work) {
        return Arguments.of(name, work);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("administratorsWork")
    @DisplayName("Without a sign-in, or in another role, nobody can")
    void refusesOthers(String name, Runnable work) {
        var doctor = Hospital.staff("patient.see", "appointment.see", "appointment.book");

        assertThat(List.of(
                        catchThrowable(() -> Hospital.as(Hospital.guest(), work)),
                        catchThrowable(() -> Hospital.as(Hospital.patient(SOMEBODY), work)),
                        catchThrowable(() -> Hospital.as(doctor, work))))
                .as(name)
                .allSatisfy(thrown -> assertThat(thrown).isInstanceOf(EJBAccessException.class));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everybodysOwn")
    @DisplayName("Without a sign-in there is no account of one's own to")
    void refusesGuests(String name, Runnable work) {
        var thrown = catchThrowable(() -> Hospital.as(Hospital.guest(), work));

        assertThat(thrown)
                .as(name)
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refused -> assertThat(refused.kind()).isEqualTo(DomainException.Kind.FORBIDDEN));
    }

    @Test
    @DisplayName("Colleagues without the permission see no account, no credential and no session in the database")
    void secondWall() throws SQLException {
        var nurse = People.active(People.someEmail(), "nurse");
        var colleague = Hospital.staff("patient.see");

        assertThat(rows(colleague, "account", nurse)).isZero();
        assertThat(rows(colleague, "account_credential", nurse)).isZero();
        assertThat(rows(colleague, "account_role", nurse)).isZero();
        assertThat(rows(colleague, "one_time_link", nurse)).isZero();
        assertThat(rows(Hospital.staff(nurse), "account", nurse)).isEqualTo(1);
        assertThat(rows(Hospital.staff("account.read"), "account", nurse)).isEqualTo(1);
    }

    @Test
    @DisplayName("Not even administrators read a credential")
    void credentialsStayShut() throws SQLException {
        var nurse = People.active(People.someEmail(), "nurse");

        assertThat(rows(People.administrator(), "account_credential", nurse)).isZero();
        assertThat(rows(Hospital.staff(nurse), "account_credential", nurse)).isEqualTo(1);
    }

    @Test
    @DisplayName("Sign-in reads accounts, and not one row about patients")
    void signInSeesAccountsOnly() throws SQLException {
        People.active(People.someEmail(), "nurse");
        var login = new Actor(Actor.Kind.LOGIN, null, Set.of(), Clearance.N, "own", null, "192.0.2.1", "test");

        List<String> tables;
        try (var sight = Sight.of(login)) {
            tables = sight.tablesWithRows();
        }

        assertThat(tables)
                .isSubsetOf(
                        "account",
                        "account_credential",
                        "account_passkey",
                        "account_recovery_code",
                        "account_role",
                        "account_session",
                        "account_totp",
                        // the token of a program is checked at the same door
                        "api_client",
                        "api_client_scope",
                        // likewise: what somebody withdrew closes the portal to them
                        "consent_refusal",
                        "known_device",
                        "one_time_link",
                        // whose record an account opens decides what it may do: ids, and nothing that describes anybody
                        "patient_account",
                        "pending_sign_in",
                        "proxy_grant",
                        "role",
                        "role_permission",
                        "sso_attempt",
                        "sso_link",
                        "sso_provider",
                        "sso_role",
                        "sso_session");
        assertThat(tables).contains("account");
    }

    @Test
    @DisplayName("Nobody gives roles to themselves, even past the application")
    void databaseRefusesOwnRole() throws SQLException {
        var admin = People.active(People.someEmail(), "admin");
        var acting = Hospital.staff(admin, "role.give", "account.read");

        Throwable thrown;
        try (var sight = Sight.of(acting)) {
            thrown = catchThrowable(
                    () -> sight.change("insert into ohms.account_role (account_id, role, given_at) values ('" + admin
                            + "', 'cmo', now())"));
        }

        assertThat(thrown).hasMessageContaining("row-level security");
    }

    private static long rows(Actor actor, String table, AccountId account) throws SQLException {
        var column = table.equals("account") ? "id" : "account_id";
        try (var sight = Sight.of(actor)) {
            return sight.count("select count(*) from ohms." + table + " where " + column + " = '" + account + "'");
        }
    }
}
