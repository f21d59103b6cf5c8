package org.ohms.identity.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.ohms.identity.People.PASSWORD;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.compliance.access.AccountNames;
import org.ohms.compliance.access.Actor;
import org.ohms.compliance.access.Clearance;
import org.ohms.identity.People;
import org.ohms.patients.portal.Entrance;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.page.PageRequest;
import org.ohms.testing.Hospital;
import org.ohms.testing.SqlCounter;
import org.ohms.testing.TestClock;

@DisplayName("Administrators and accounts")
class AccountsIT {
    private final String email = People.someEmail();

    @BeforeEach
    @AfterEach
    void mondayMorning() {
        Hospital.clockAt(TestClock.MONDAY_8AM);
    }

    @Test
    @DisplayName("open an account that waits for its owner's first password, and for another one to confirm its roles")
    void open() {
        var acting = Hospital.staff(People.active(People.someEmail(), "admin"), "account.create", "role.give");
        var confirming = Hospital.staff(People.active(People.someEmail(), "admin"), "account.read", "account.change", "role.give");

        var link = Hospital.as(
                acting,
                () -> administration()
                        .create(new CreateAccount("Jana Nováková", email, Clearance.R, Set.of("nurse", "doctor"))));

        var account = details(link.account());
        assertThat(account.name()).isEqualTo("Jana Nováková");
        assertThat(account.email()).isEqualTo(email);
        assertThat(account.status()).isEqualTo(AccountStatus.INVITED);
        assertThat(account.clearance()).isEqualTo(Clearance.N);
        assertThat(account.roles()).isEmpty();
        People.confirmRoles(confirming, link.account());
        assertThat(details(link.account()).clearance()).isEqualTo(Clearance.R);
        assertThat(details(link.account()).roles())
                .extracting(AccountDetails.GivenRole::role, AccountDetails.GivenRole::by)
                .containsExactly(tuple("doctor", "Maren Voss"), tuple("nurse", "Maren Voss"));
    }

    @Test
    @DisplayName("hear everything that is wrong with a new account at once")
    void hearEverything() {
        var refused = refusal(
                People.administrator(),
                () -> administration().create(new CreateAccount(" ", "no address", Clearance.N, Set.of("system"))));

        assertThat(refused.kind()).isEqualTo(DomainException.Kind.INVALID);
        assertThat(refused.refusals())
                .extracting(Refusal::field, Refusal::code)
                .containsExactlyInAnyOrder(
                        tuple("name", "common.required"),
                        tuple("email", "account.email-malformed"),
                        tuple("roles", "account.role-not-for-this-kind"));
    }

    @Test
    @DisplayName("cannot open two accounts for one e-mail, however it is written")
    void oneAccountAnEmail() {
        People.invited(email, "nurse");

        var refused = refusal(
                People.administrator(),
                () -> administration()
                        .create(new CreateAccount(
                                "Somebody Else", email.toUpperCase(Locale.ROOT), Clearance.N, Set.of())));

        assertThat(refused.refusals()).extracting(Refusal::code).containsExactly("account.email-taken");
    }

    @Test
    @DisplayName("cannot hand out roles with a new account unless they may give roles")
    void noRolesWithoutTheRight() {
        var refused = refusal(
                Hospital.staff("account.create", "account.read"),
                () -> administration().create(new CreateAccount("A Nurse", email, Clearance.N, Set.of("nurse"))));

        assertThat(refused.kind()).isEqualTo(DomainException.Kind.FORBIDDEN);
        assertThat(found(email)).isEmpty();
    }

    @Test
    @DisplayName("never give or take their own roles")
    void neverTheirOwnRoles() {
        var account = People.active(email, "admin");
        var acting = Hospital.staff(account, "role.give", "account.read");

        var given = refusal(acting, () -> Hospital.use(RoleAssignment.class).give(account, "cmo"));
        var taken = refusal(acting, () -> Hospital.use(RoleAssignment.class).take(account, "admin"));

        assertThat(List.of(given, taken))
                .flatExtracting(DomainException::refusals)
                .extracting(Refusal::code)
                .containsOnly("account.not-your-own");
        assertThat(details(account).roles())
                .extracting(AccountDetails.GivenRole::role)
                .containsExactly("admin");
    }

    @Test
    @DisplayName("never close, invite or raise the clearance of their own account")
    void neverTheirOwnState() {
        var account = People.active(email, "admin");
        var acting = Hospital.staff(account, "account.read", "account.disable", "account.invite", "account.change");
        var raise = new ChangeAccount(account, details(account).version(), "Me", email, Clearance.V);

        var refusals = List.of(
                refusal(acting, () -> administration().disable(account)),
                refusal(acting, () -> administration().issueLink(account)),
                refusal(acting, () -> administration().change(raise)));

        assertThat(refusals)
                .flatExtracting(DomainException::refusals)
                .extracting(Refusal::code)
                .hasSize(3)
                .containsOnly("account.not-your-own");
    }

    @Test
    @DisplayName("correct a name, and whoever saw the older state is told")
    void correct() {
        var account = People.invited(email, "nurse").account();
        var seen = details(account).version();
        var better = People.someEmail();
        Hospital.as(
                People.administrator(),
                () -> administration().change(new ChangeAccount(account, seen, "Zoë Quill", better, Clearance.N)));

        var refused = refusal(
                People.administrator(),
                () -> administration().change(new ChangeAccount(account, seen, "Other", better, Clearance.N)));

        assertThat(refused.kind()).isEqualTo(DomainException.Kind.STALE);
        assertThat(toldOfNewAddress(email)).isEqualTo(1);
        assertThat(toldOfNewAddress(better)).isZero();
        assertThat(details(account).name()).isEqualTo("Zoë Quill");
        assertThat(found("zoe qui")).contains(account);
        assertThat(found(better)).containsExactly(account);
    }

    private static long toldOfNewAddress(String address) {
        return Entrance.mailsTo(address).stream()
                .filter(mail -> mail.subject().startsWith("The address of your account"))
                .count();
    }

    @Test
    @DisplayName("read the list page by page, cut by the database, in four statements")
    void list() {
        People.active(email, "pharmacist");
        People.invited(People.someEmail(), "pharmacist");
        People.invited(People.someEmail(), "pharmacist");
        var waiting = new AccountFilter("", AccountStatus.INVITED, "pharmacist");

        SqlCounter.reset();
        var page = Hospital.as(
                People.administrator(),
                () -> Hospital.use(AccountRegister.class).list(waiting, new PageRequest(0, 1)));

        assertThat(SqlCounter.statements()).hasSize(4);
        assertThat(page.total()).isGreaterThanOrEqualTo(2);
        assertThat(page.rows()).singleElement().satisfies(row -> {
            assertThat(row.status()).isEqualTo(AccountStatus.INVITED);
            assertThat(row.roles()).containsExactly("pharmacist");
            assertThat(row.lastSignIn()).isNull();
        });
    }

    @Test
    @DisplayName("close an account and open it again, and its owner comes in with the old password")
    void closeAndOpen() {
        var account = People.active(email, "nurse");
        Hospital.as(People.administrator(), () -> administration().disable(account));
        var twice = refusal(People.administrator(), () -> administration().disable(account));

        Hospital.as(People.administrator(), () -> administration().enable(account));

        assertThat(twice.refusals()).extracting(Refusal::code).containsExactly("account.already-disabled");
        assertThat(People.signIn(email, PASSWORD).account()).isEqualTo(account);
    }

    @Test
    @DisplayName("get nothing for an id that does not exist")
    void unknownId() {
        var nobody = new AccountId(UUID.randomUUID());

        assertThat(refusal(
                                People.administrator(),
                                () -> Hospital.use(AccountRegister.class).one(nobody))
                        .kind())
                .isEqualTo(DomainException.Kind.NOT_FOUND);
        assertThat(refusal(
                                People.administrator(),
                                () -> Hospital.use(RoleAssignment.class).give(nobody, "nurse"))
                        .kind())
                .isEqualTo(DomainException.Kind.NOT_FOUND);
    }

    @Test
    @DisplayName("and everybody else see colleagues' names, but patients see no other patient's")
    void names() {
        var nurse = People.active(email, "nurse");
        var patient = Hospital.asSystem(() -> Hospital.use(AccountOpening.class)
                .open(
                        new CreateAccount("Amara Okafor", People.someEmail(), Clearance.N, Set.of("patient")),
                        AccountKind.PATIENT,
                        Optional.empty()));
        var wanted = List.of(nurse, patient);

        var seenByStaff = namesSeenBy(Hospital.staff("patient.search"), wanted);
        var seenByStranger = namesSeenBy(Hospital.patient(new AccountId(UUID.randomUUID())), wanted);
        var seenByOwner = namesSeenBy(Hospital.patient(patient), wanted);
        var seenByGuest = namesSeenBy(Hospital.guest(), wanted);

        assertThat(seenByStaff.values()).containsExactlyInAnyOrder("Maren Voss", "Amara Okafor");
        assertThat(seenByStranger.values()).containsExactly("Maren Voss");
        assertThat(seenByOwner.values()).containsExactlyInAnyOrder("Maren Voss", "Amara Okafor");
        assertThat(seenByGuest).isEmpty();
    }

    private static AccountAdministration administration() {
        return Hospital.use(AccountAdministration.class);
    }

    private static AccountDetails details(AccountId account) {
        return Hospital.as(
                People.administrator(),
                () -> Hospital.use(AccountRegister.class).one(account));
    }

    private static List<AccountId> found(String words) {
        return Hospital.as(
                People.administrator(),
                () -> Hospital.use(AccountRegister.class)
                        .list(new AccountFilter(words, null, null), new PageRequest(0, 50))
                        .rows()
                        .stream()
                        .map(AccountRow::id)
                        .toList());
    }

    private static Map<AccountId, String> namesSeenBy(Actor actor, List<AccountId> wanted) {
        return Hospital.as(actor, () -> Hospital.use(AccountNames.class).of(wanted));
    }

    private static DomainException refusal(Actor actor, Runnable work) {
        var refused = catchThrowableOfType(DomainException.class, () -> Hospital.as(actor, work));
        assertThat(refused).isNotNull();
        return refused;
    }
}
