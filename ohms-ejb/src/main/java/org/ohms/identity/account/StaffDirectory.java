package org.ohms.identity.account;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;

/** Colleagues with an account, for whoever ties an account to something, such as a practitioner. */
@Stateless
public class StaffDirectory {
    @Inject
    Accounts accounts;

    @Inject
    Roles roles;

    /** Active staff who have this role, in order of their names. */
    @RolesAllowed("account.directory")
    public List<StaffRow> withRole(String role) {
        return rows().stream().filter(row -> row.roles().contains(role)).toList();
    }

    /** All active staff, in order of their names. */
    @RolesAllowed("account.directory")
    public List<StaffRow> all() {
        return rows();
    }

    private List<StaffRow> rows() {
        var staff = accounts.activeStaff();
        var given = roles.of(staff.stream().map(Account::id).toList());
        return staff.stream()
                .map(account ->
                        new StaffRow(account.id(), account.name(), codes(given.getOrDefault(account.id(), List.of()))))
                .sorted(Comparator.comparing(StaffRow::name))
                .toList();
    }

    private static List<String> codes(List<Roles.Given> given) {
        return given.stream().map(Roles.Given::role).toList();
    }
}
