package org.ohms.identity.account;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import org.ohms.compliance.access.Actor;
import org.ohms.compliance.access.ActsAs;

/** Colleagues with an account, for whoever ties an account to something, such as a practitioner. */
@Stateless
public class StaffDirectory {
    private static final String CARES = "patient.read-own";

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

    /** Active staff whose roles let them care for patients, in order of their names. Names and roles only. */
    @RolesAllowed({"care.assign", "care.assign-own"})
    @ActsAs(Actor.Kind.LOGIN)
    public List<StaffRow> carers() {
        var caring = roles.allowing(CARES);
        return rows().stream()
                .filter(row -> row.roles().stream().anyMatch(caring::contains))
                .toList();
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
