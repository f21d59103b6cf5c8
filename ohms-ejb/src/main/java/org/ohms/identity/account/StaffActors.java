package org.ohms.identity.account;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ohms.compliance.access.Actor;
import org.ohms.compliance.access.ActsAs;
import org.ohms.shared.id.AccountId;

/** Colleagues as they would act, for whoever explains who may see what. */
@Stateless
@ActsAs(Actor.Kind.LOGIN)
public class StaffActors {
    @Inject
    Accounts accounts;

    @Inject
    Roles roles;

    /** Everybody on staff with an open account, in order of their names, in three reads. */
    @RolesAllowed("access.explain")
    public List<StaffActor> all() {
        return acting(accounts.activeStaff());
    }

    /** One of them; empty when there is no such account, or it is closed or not of staff. */
    @RolesAllowed("access.explain")
    public Optional<StaffActor> one(AccountId id) {
        return acting(accounts.activeStaff().stream()
                        .filter(account -> account.id().equals(id))
                        .toList())
                .stream()
                .findFirst();
    }

    private List<StaffActor> acting(List<Account> people) {
        var ids = people.stream().map(Account::id).toList();
        var given = roles.of(ids);
        var permissions = roles.permissionsOf(ids);
        return people.stream()
                .map(account -> new StaffActor(
                        account.name(),
                        given.getOrDefault(account.id(), List.of()).stream()
                                .map(Roles.Given::role)
                                .toList(),
                        new Actor(
                                Actor.Kind.STAFF,
                                account.id(),
                                permissions.getOrDefault(account.id(), Set.of()),
                                account.clearance(),
                                "treatment",
                                null,
                                "local",
                                "explain")))
                .sorted(Comparator.comparing(StaffActor::name))
                .toList();
    }
}
