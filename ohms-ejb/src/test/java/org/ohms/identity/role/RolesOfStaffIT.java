package org.ohms.identity.role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.staff;
import static org.ohms.testing.Hospital.use;

import jakarta.ejb.EJBAccessException;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.compliance.access.Actor;
import org.ohms.compliance.access.Clearance;
import org.ohms.identity.People;
import org.ohms.identity.account.AccountAdministration;
import org.ohms.identity.account.AccountRegister;
import org.ohms.identity.account.ChangeAccount;
import org.ohms.identity.account.LoginAccounts;
import org.ohms.identity.account.RoleAssignment;
import org.ohms.identity.account.RoleConfirmation;
import org.ohms.identity.account.RoleGiving;
import org.ohms.identity.account.RoleRequestRow;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.testing.Hospital;
import org.ohms.testing.Sight;

@DisplayName("A role of staff")
class RolesOfStaffIT {
    private final AccountId first = People.active(People.someEmail(), "admin");
    private final AccountId second = People.active(People.someEmail(), "admin");
    private final AccountId nurse = People.active(People.someEmail(), "nurse");
    private final Actor asking = administrator(first);
    private final Actor confirming = administrator(second);

    @Test
    @DisplayName("is given when another administrator confirms it, and not before")
    void twoPeople() {
        assertThat(as(asking, () -> use(RoleAssignment.class).give(nurse, "cmo")))
                .isEqualTo(RoleGiving.ASKED);
        assertThat(allowed(nurse)).doesNotContain("break-glass.review");
        var request = request(asking);
        assertThat(request.mine()).isTrue();
        assertThat(Hospital.count(
                        "select count(*) from ohms.notification where kind = 'role.requested' and account_id = '"
                                + second + "' and subject = '" + request.id() + "'"))
                .isEqualTo(1);
        assertThat(Hospital.count(
                        "select count(*) from ohms.notification where kind = 'role.requested' and account_id = '"
                                + first + "' and subject = '" + request.id() + "'"))
                .isZero();

        as(confirming, () -> use(RoleConfirmation.class).confirm(request.id()));

        assertThat(allowed(nurse)).contains("break-glass.review");
        assertThat(as(asking, () -> use(RoleAssignment.class).give(nurse, "cmo")))
                .isEqualTo(RoleGiving.HAD_ALREADY);
    }

    @Test
    @DisplayName("is not confirmed by whoever asked, nor by whom it is for, nor twice")
    void notOnesOwn() {
        as(asking, () -> use(RoleAssignment.class).give(second, "cmo"));
        var forSecond = request(asking, second);

        assertThat(refusal(asking, () -> confirm(forSecond.id()))).isEqualTo("account.role-needs-another");
        assertThat(refusal(confirming, () -> confirm(forSecond.id()))).isEqualTo("account.not-your-own");
        assertThat(refusal(confirming, () -> withdraw(forSecond.id()))).isEqualTo("account.role-asked-by-another");
        assertThat(refusal(asking, () -> use(RoleAssignment.class).give(second, "cmo")))
                .isEqualTo("account.role-asked-already");
        assertThat(refusal(asking, () -> use(RoleAssignment.class).give(first, "cmo")))
                .isEqualTo("account.not-your-own");
        as(asking, () -> use(RoleConfirmation.class).withdraw(forSecond.id()));
        assertThat(refusal(People.administrator(), () -> confirm(forSecond.id())))
                .isEqualTo("account.role-request-decided");
        assertThat(refusal(confirming, () -> confirm(UUID.randomUUID()))).isEqualTo("common.not-found");
        assertThat(allowed(second)).doesNotContain("break-glass.review");
    }

    @Test
    @DisplayName("is not given when the other administrator declines")
    void declined() {
        as(asking, () -> use(RoleAssignment.class).give(nurse, "billing"));
        var request = request(asking, nurse);

        as(confirming, () -> use(RoleConfirmation.class).decline(request.id()));

        assertThat(as(confirming, () -> use(RoleConfirmation.class).open()))
                .noneMatch(row -> row.id().equals(request.id()));
        assertThat(Hospital.count("select count(*) from ohms.account_role where role = 'billing' and account_id = '"
                        + nurse + "'"))
                .isZero();
    }

    @Test
    @DisplayName("is like a higher clearance, which waits for another administrator, while a lower one holds at once")
    void clearance() throws SQLException {
        assertThat(as(asking, () -> clear(Clearance.R))).isTrue();
        assertThat(clearanceOf(nurse)).isEqualTo("N");
        assertThat(refusal(asking, () -> clear(Clearance.V))).isEqualTo("account.clearance-asked-already");
        var request = request(asking, nurse);
        assertThat(request.clearance()).isEqualTo(Clearance.R);
        assertThat(refusal(asking, () -> confirm(request.id()))).isEqualTo("account.role-needs-another");
        for (var alone : List.of(asking, confirming)) {
            assertThat(sqlRefusal(alone, "update ohms.account set clearance = 'R' where id = '" + nurse + "'"))
                    .contains("raised by two people");
        }

        as(confirming, () -> use(RoleConfirmation.class).confirm(request.id()));

        assertThat(clearanceOf(nurse)).isEqualTo("R");
        assertThat(Hospital.count("select count(*) from ohms.audit_event where object_id = '" + nurse
                        + "' and action in ('AccountAdministration.change.N-R', 'RoleConfirmation.confirm.clearance-R')"
                        + " and outcome = 'allowed'"))
                .isEqualTo(2);
        assertThat(as(asking, () -> clear(Clearance.N))).isFalse();
        assertThat(clearanceOf(nurse)).isEqualTo("N");
    }

    private boolean clear(Clearance clearance) {
        var details = use(AccountRegister.class).one(nurse);
        return use(AccountAdministration.class)
                .change(new ChangeAccount(nurse, details.version(), details.name(), details.email(), clearance));
    }

    private static String clearanceOf(AccountId account) {
        return Hospital.count("select position(clearance in 'NRV') from ohms.account where id = '" + account + "'") == 1
                ? "N"
                : "R";
    }

    @Test
    @DisplayName("is not given by one person alone, even past the application")
    void databaseInsistsOnTwo() throws SQLException {
        var give = "insert into ohms.account_role (account_id, role, given_at) values ('" + nurse + "', 'cmo', now())";
        var ask = "insert into ohms.role_request (id, account_id, role, requested_by, requested_at, state, decided_at,"
                + " decided_by) values (gen_random_uuid(), '" + nurse + "', '%s', '" + first
                + "', now(), '%s', %s)";

        assertThat(sqlRefusal(asking, give)).contains("row-level security");
        assertThat(sqlRefusal(asking, ask.formatted("cmo", "confirmed", "now(), '" + first + "'")))
                .contains("row-level security");
        assertThat(sqlRefusal(asking, ask.formatted("admin", "alone", "now(), '" + first + "'")))
                .contains("row-level security");
        assertThat(sqlRefusal(staff(first, "role.give"), ask.formatted("admin", "alone", "now(), '" + first + "'")))
                .as("by somebody who reads no accounts")
                .contains("row-level security");
        as(asking, () -> use(RoleAssignment.class).give(nurse, "cmo"));
        var request = request(asking, nurse).id();
        assertThat(sqlRefusal(
                        asking,
                        "update ohms.role_request set state = 'confirmed', decided_at = now(), decided_by = '" + second
                                + "' where id = '" + request + "'"))
                .contains("row-level security");
        assertThat(sqlRefusal(asking, "update ohms.role_request set requested_by = '" + second + "'"))
                .contains("permission denied");
        try (var sight = Sight.of(confirming)) {
            assertThat(sight.change(
                            "update ohms.role_request set state = 'confirmed', decided_at = now(), decided_by = '"
                                    + second + "' where id = '" + request + "'"))
                    .isEqualTo(1);
            assertThat(sight.change(give)).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("is made and changed, and every change shows what was before")
    void madeAndChanged() {
        var name = "Triage " + UUID.randomUUID().toString().substring(0, 8);
        var code = as(
                asking,
                () -> use(RoleEditor.class)
                        .create(new RoleDraft(name, Set.of("patient.search", "appointment.read"), true)));

        as(asking, () -> change(code, 1, new RoleDraft(name, Set.of("patient.search", "patient.read"), true)));
        as(
                confirming,
                () -> use(RoleWidening.class).confirm(widening(confirming, code).id()));

        var role = as(asking, () -> use(RoleEditor.class).one(code));
        assertThat(role.permissions()).containsExactly("patient.read", "patient.search");
        assertThat(role.version()).isEqualTo(3);
        assertThat(role.history()).hasSize(3);
        assertThat(role.history().get(0).added()).containsExactly("patient.read");
        assertThat(role.history().get(0).askedBy()).isNotNull();
        assertThat(role.history().get(1).removed()).containsExactly("appointment.read");
        assertThat(role.history().get(1).askedBy()).isNull();
        as(asking, () -> use(RoleAssignment.class).give(nurse, code));
        as(
                confirming,
                () -> use(RoleConfirmation.class)
                        .confirm(request(confirming, nurse).id()));
        assertThat(allowed(nurse)).contains("patient.read");
    }

    @Test
    @DisplayName("allows more when another administrator confirms it, and not before; less at once")
    void widenedByTwo() {
        var code = triage("patient.search", "appointment.read");
        var name = nameOf(code);

        assertThat(as(
                        asking,
                        () -> use(RoleEditor.class)
                                .change(code, 1, new RoleDraft(name, Set.of("patient.search", "audit.read"), true))))
                .isTrue();

        assertThat(allowedBy(code)).containsExactly("patient.search");
        var request = widening(confirming, code);
        assertThat(request.permissions()).containsExactly("audit.read");
        assertThat(request.mine()).isFalse();
        assertThat(widening(asking, code).mine()).isTrue();
        assertThat(told(second, request.id())).isEqualTo(1);
        assertThat(told(first, request.id())).isZero();
        assertThat(as(confirming, () -> use(RoleWidening.class).waiting())).isPositive();
        assertThat(refusal(asking, () -> widen(request.id()))).isEqualTo("role.widening-needs-another");
        assertThat(refusal(asking, () -> leave(request.id()))).isEqualTo("role.widening-needs-another");
        assertThat(refusal(confirming, () -> takeBack(request.id()))).isEqualTo("role.widening-asked-by-another");
        assertThat(refusal(asking, () -> change(code, 2, new RoleDraft(name, Set.of("role.read"), true))))
                .isEqualTo("role.widening-waits");

        as(confirming, () -> use(RoleWidening.class).confirm(request.id()));

        assertThat(allowedBy(code)).containsExactly("audit.read", "patient.search");
        assertThat(Hospital.count("select count(*) from ohms.role_change where role = '" + code
                        + "' and proposed_by = '" + first + "' and changed_by = '" + second
                        + "' and before = '{patient.search}' and after = '{audit.read,patient.search}'"))
                .isEqualTo(1);
        assertThat(Hospital.count("select count(*) from ohms.audit_event where outcome = 'allowed' and action in ("
                        + "'RoleEditor.change." + code + "', 'RoleWidening.confirm." + code + "')"))
                .isEqualTo(2);
        assertThat(refusal(staff("role.change"), () -> widen(request.id()))).isEqualTo("role.widening-decided");
        assertThat(refusal(asking, () -> takeBack(request.id()))).isEqualTo("role.widening-decided");
        assertThat(refusal(confirming, () -> widen(UUID.randomUUID()))).isEqualTo("common.not-found");
        assertThat(refusal(asking, () -> change(code, 2, new RoleDraft(name, Set.of("role.read"), true))))
                .isEqualTo("common.changed-meanwhile");
        assertThat(as(asking, () -> use(RoleEditor.class).change(code, 3, new RoleDraft(name, Set.of(), true))))
                .isFalse();
        assertThat(allowedBy(code)).isEmpty();
    }

    @Test
    @DisplayName(
            "stays as it is when the other declines or the first takes it back, and is not widened by whoever has it")
    void notWidened() {
        var code = triage("patient.search");
        var name = nameOf(code);
        var more = new RoleDraft(name, Set.of("patient.search", "audit.read"), true);

        as(asking, () -> change(code, 1, more));
        var declined = widening(confirming, code).id();
        as(confirming, () -> use(RoleWidening.class).decline(declined));
        as(asking, () -> change(code, 1, more));
        var taken = widening(confirming, code).id();
        as(asking, () -> use(RoleWidening.class).withdraw(taken));
        as(asking, () -> change(code, 1, more));
        as(asking, () -> use(RoleAssignment.class).give(second, code));
        var third = administrator(People.active(People.someEmail(), "admin"));
        as(
                third,
                () -> use(RoleConfirmation.class).confirm(request(third, second).id()));

        var request = widening(confirming, code);
        assertThat(request.forMe()).isTrue();
        assertThat(request.people()).isEqualTo(1);
        assertThat(refusal(confirming, () -> widen(request.id()))).isEqualTo("role.yours");
        assertThat(refusal(confirming, () -> leave(request.id()))).isEqualTo("role.yours");
        assertThat(allowedBy(code)).containsExactly("patient.search");
        assertThatThrownBy(() -> as(staff(nurse, "role.read"), () -> widen(request.id())))
                .isInstanceOf(EJBAccessException.class);
        as(third, () -> use(RoleWidening.class).confirm(request.id()));
        assertThat(allowedBy(code)).contains("audit.read");
    }

    @Test
    @DisplayName("is not widened by one person alone, even past the application")
    void databaseInsistsOnTwoForMore() throws SQLException {
        var code = triage("patient.search");
        var add = "insert into ohms.role_permission (role, permission) values ('" + code + "', 'audit.read')";
        var ask =
                "insert into ohms.role_widening (id, role, permissions, requested_by, requested_at, state, decided_at,"
                        + " decided_by) values (gen_random_uuid(), '%s', '{audit.read}', '%s', now(), '%s', %s)";
        var decide =
                "update ohms.role_widening set state = 'confirmed', decided_at = now(), decided_by = '%s' where role = '"
                        + code + "'";

        for (var alone : List.of(asking, confirming)) {
            assertThat(sqlRefusal(alone, add)).contains("row-level security");
        }
        assertThat(sqlRefusal(asking, ask.formatted(code, first, "confirmed", "now(), '" + second + "'")))
                .contains("row-level security");
        assertThat(sqlRefusal(asking, ask.formatted(code, second, "open", "null, null")))
                .contains("row-level security");
        assertThat(sqlRefusal(asking, ask.formatted("admin", first, "open", "null, null")))
                .as("of a role one has")
                .contains("row-level security");
        assertThat(sqlRefusal(staff(nurse, "role.read"), ask.formatted(code, nurse, "open", "null, null")))
                .contains("row-level security");
        assertThat(sqlRefusal(
                        asking,
                        "insert into ohms.role (code, name, made_in) values ('later', 'Later', pg_current_xact_id())"))
                .contains("permission denied");
        as(asking, () -> change(code, 1, new RoleDraft(nameOf(code), Set.of("patient.search", "audit.read"), true)));
        assertThat(sqlRefusal(asking, decide.formatted(first))).contains("row-level security");
        assertThat(sqlRefusal(asking, decide.formatted(second))).contains("row-level security");
        assertThat(sqlRefusal(confirming, "update ohms.role_widening set permissions = '{key.rotate}'"))
                .contains("permission denied");
        assertThat(Hospital.count("select count(*) from pg_constraint where conname = 'role_widening_two_people'"))
                .isEqualTo(1);
        try (var sight = Sight.of(confirming)) {
            assertThat(sight.change(decide.formatted(second))).isEqualTo(1);
            assertThat(sight.change(add)).isEqualTo(1);
            assertThat(String.valueOf(catchThrowable(() -> sight.change(add.replace("audit.read", "role.give")))))
                    .as("what was not asked for")
                    .contains("row-level security");
        }
    }

    private String triage(String... permissions) {
        return as(
                asking,
                () -> use(RoleEditor.class)
                        .create(new RoleDraft("Triage " + UUID.randomUUID(), Set.of(permissions), true)));
    }

    private String nameOf(String code) {
        return String.valueOf(as(asking, () -> use(RoleEditor.class).one(code)).name());
    }

    private List<String> allowedBy(String code) {
        return as(asking, () -> use(RoleEditor.class).one(code)).permissions();
    }

    private static RoleWideningRow widening(Actor reader, String code) {
        return as(reader, () -> use(RoleWidening.class).open()).stream()
                .filter(row -> row.role().equals(code))
                .findAny()
                .orElseThrow();
    }

    private static long told(AccountId account, UUID request) {
        return Hospital.count("select count(*) from ohms.notification where kind = 'role.widening' and account_id = '"
                + account + "' and subject = '" + request + "'");
    }

    private static @Nullable Void widen(UUID id) {
        use(RoleWidening.class).confirm(id);
        return null;
    }

    private static @Nullable Void leave(UUID id) {
        use(RoleWidening.class).decline(id);
        return null;
    }

    private static @Nullable Void takeBack(UUID id) {
        use(RoleWidening.class).withdraw(id);
        return null;
    }

    @Test
    @DisplayName("asks for a second step at sign-in, or does not, as it says, and the change shows")
    void secondStep() {
        var name = "Kiosk " + UUID.randomUUID().toString().substring(0, 8);
        var code = as(asking, () -> use(RoleEditor.class).create(new RoleDraft(name, Set.of(), true)));
        var email = People.someEmail();
        var clerk = People.active(email);
        as(asking, () -> use(RoleAssignment.class).give(clerk, code));
        as(
                confirming,
                () -> use(RoleConfirmation.class)
                        .confirm(request(confirming, clerk).id()));
        assertThat(needsSecondStep(clerk)).isTrue();

        assertThat(as(asking, () -> use(RoleEditor.class).change(code, 1, new RoleDraft(name, Set.of(), false))))
                .isTrue();

        assertThat(needsSecondStep(clerk)).isTrue();
        var request = widening(confirming, code);
        assertThat(request.dropsSecondStep()).isTrue();
        assertThat(request.permissions()).isEmpty();
        assertThat(request.people()).isEqualTo(1);
        assertThat(told(second, request.id())).isEqualTo(1);
        assertThat(refusal(asking, () -> widen(request.id()))).isEqualTo("role.widening-needs-another");
        assertThat(refusal(asking, () -> change(code, 1, new RoleDraft(name, Set.of("role.read"), true))))
                .isEqualTo("role.widening-waits");
        as(confirming, () -> use(RoleWidening.class).confirm(request.id()));

        assertThat(needsSecondStep(clerk)).isFalse();
        assertThat(Hospital.count("select count(*) from ohms.role_change where role = '" + code
                        + "' and proposed_by = '" + first + "' and changed_by = '" + second
                        + "' and second_factor_before and not second_factor_after and before = after"))
                .isEqualTo(1);
        var role = as(asking, () -> use(RoleEditor.class).one(code));
        assertThat(role.secondFactor()).isFalse();
        assertThat(role.history()).extracting(RoleChangeRow::secondFactor).containsExactly(false, true);
        assertThat(refusal(asking, () -> change(code, 2, new RoleDraft(name, Set.of(), false))))
                .isEqualTo("role.nothing-changed");
        as(asking, () -> change(code, 2, new RoleDraft(name, Set.of("patient.search"), false)));
        as(
                confirming,
                () -> use(RoleWidening.class).confirm(widening(confirming, code).id()));
        assertThat(as(asking, () -> use(RoleEditor.class).one(code))
                        .history()
                        .get(0)
                        .secondFactor())
                .isNull();
        var again = new RoleDraft(name, Set.of("patient.search"), true);
        assertThat(as(asking, () -> use(RoleEditor.class).change(code, 3, again)))
                .as("asking for it holds at once")
                .isFalse();
        assertThat(needsSecondStep(clerk)).isTrue();
    }

    @Test
    @DisplayName("does not stop asking for a second step by one person alone, even past the application")
    void databaseInsistsOnTwoForNoSecondStep() throws SQLException {
        var code = triage("patient.search");
        var drop = "update ohms.role set needs_second_factor = false where code = '" + code + "'";
        var decide =
                "update ohms.role_widening set state = 'confirmed', decided_at = now(), decided_by = '%s' where role = '"
                        + code + "'";

        for (var alone : List.of(asking, confirming)) {
            assertThat(sqlRefusal(alone, drop)).contains("dropped by two people");
        }
        as(asking, () -> change(code, 1, new RoleDraft(nameOf(code), Set.of("patient.search", "audit.read"), true)));
        var more = widening(confirming, code).id();
        try (var sight = Sight.of(confirming)) {
            assertThat(sight.change(decide.formatted(second))).isEqualTo(1);
            assertThat(String.valueOf(catchThrowable(() -> sight.change(drop))))
                    .as("where only more was asked for")
                    .contains("dropped by two people");
        }
        as(confirming, () -> use(RoleWidening.class).decline(more));
        as(asking, () -> change(code, 1, new RoleDraft(nameOf(code), Set.of("patient.search"), false)));
        assertThat(sqlRefusal(asking, decide.formatted(first))).contains("row-level security");
        assertThat(sqlRefusal(confirming, "update ohms.role_widening set drops_second_step = false"))
                .contains("permission denied");
        try (var sight = Sight.of(confirming)) {
            assertThat(sight.change(decide.formatted(second))).isEqualTo(1);
            assertThat(sight.change(drop)).isEqualTo(1);
        }
    }

    private static boolean needsSecondStep(AccountId account) {
        return Hospital.asSystem(() -> use(LoginAccounts.class).needsSecondFactor(account));
    }

    @Test
    @DisplayName("is not made without a name, with one that is taken, or with what staff cannot have")
    void objections() {
        assertThat(refusal(asking, () -> use(RoleEditor.class).create(new RoleDraft(" ", Set.of("no.such"), true))))
                .isEqualTo("common.required role.permission-unknown");
        assertThat(refusal(
                        asking,
                        () -> use(RoleEditor.class)
                                .create(new RoleDraft("x".repeat(61), Set.of("own-record.read"), true))))
                .isEqualTo("common.too-long role.permission-unknown");
        var name = "Ward " + UUID.randomUUID();
        var code = as(asking, () -> use(RoleEditor.class).create(new RoleDraft(name, Set.of(), true)));
        assertThat(refusal(
                        asking,
                        () -> use(RoleEditor.class)
                                .create(new RoleDraft(name.toUpperCase(java.util.Locale.ROOT), Set.of(), true))))
                .isEqualTo("role.name-taken");
        assertThat(refusal(asking, () -> change(code, 1, new RoleDraft(name, Set.of(), true))))
                .isEqualTo("role.nothing-changed");
        assertThat(refusal(asking, () -> change(code, 7, new RoleDraft(name, Set.of("audit.read"), true))))
                .isEqualTo("common.changed-meanwhile");
        assertThat(refusal(asking, () -> use(RoleEditor.class).one("no-such-role")))
                .isEqualTo("common.not-found");
    }

    @Test
    @DisplayName("of one's own, of patients or of programs is changed by nobody, even past the application")
    void notOnesOwnRole() throws SQLException {
        var version = as(asking, () -> use(RoleEditor.class).one("admin")).version();

        assertThat(refusal(asking, () -> change("admin", version, new RoleDraft("", Set.of("patient.read"), true))))
                .isEqualTo("role.yours");
        assertThat(refusal(asking, () -> change("patient", 1, new RoleDraft("", Set.of("patient.read"), true))))
                .isEqualTo("role.not-edited");
        for (var sql : List.of(
                "insert into ohms.role_permission (role, permission) values ('admin', 'break-glass.open')",
                "insert into ohms.role_permission (role, permission) values ('patient', 'patient.read')")) {
            assertThat(sqlRefusal(asking, sql)).as(sql).contains("row-level security");
        }
        try (var sight = Sight.of(asking)) {
            assertThat(sight.change("delete from ohms.role_permission where role in ('admin', 'system')"))
                    .isZero();
        }
        assertThat(sqlRefusal(
                        staff(nurse, "role.read"),
                        "insert into ohms.role_permission (role, permission) values ('nurse', 'audit.read')"))
                .contains("row-level security");
        assertThat(sqlRefusal(asking, "insert into ohms.permission (code, reach) values ('every.thing', 'everyone')"))
                .contains("permission denied");
        try (var sight = Sight.of(asking)) {
            assertThat(sight.change(
                            "update ohms.role set needs_second_factor = false where code in ('admin', 'system')"))
                    .isZero();
        }
        assertThat(sqlRefusal(asking, "update ohms.role set audience = 'nobody' where code = 'nurse'"))
                .contains("permission denied");
    }

    private RoleRequestRow request(Actor reader) {
        return request(reader, nurse);
    }

    private static RoleRequestRow request(Actor reader, AccountId about) {
        return as(reader, () -> use(RoleConfirmation.class).open()).stream()
                .filter(row -> row.account().equals(about))
                .findAny()
                .orElseThrow();
    }

    private static @Nullable Void confirm(UUID id) {
        use(RoleConfirmation.class).confirm(id);
        return null;
    }

    private static @Nullable Void withdraw(UUID id) {
        use(RoleConfirmation.class).withdraw(id);
        return null;
    }

    private static @Nullable Void change(String code, int version, RoleDraft draft) {
        use(RoleEditor.class).change(code, version, draft);
        return null;
    }

    private static Set<String> allowed(AccountId account) {
        return Hospital.asSystem(() -> use(LoginAccounts.class).permissionsOf(account));
    }

    private static String sqlRefusal(Actor actor, String sql) throws SQLException {
        try (var sight = Sight.of(actor)) {
            return String.valueOf(catchThrowable(() -> sight.change(sql)));
        }
    }

    private static String refusal(Actor actor, Callable<?> work) {
        var refused = catchThrowableOfType(DomainException.class, () -> as(actor, work));
        assertThat(refused).isNotNull();
        return refused.refusals().stream()
                .map(one -> one.code())
                .sorted()
                .reduce((a, b) -> a + " " + b)
                .orElse("");
    }

    private static Actor administrator(AccountId account) {
        return staff(
                account,
                "account.read",
                "account.create",
                "account.change",
                "account.directory",
                "role.give",
                "role.read",
                "role.change");
    }
}
