package org.ohms.identity.account;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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

    @Inject
    LoginAccounts logins;

    /** Everybody on staff with an open account, in order of their names. */
    @RolesAllowed("access.explain")
    public List<StaffActor> all() {
        return accounts.activeStaff().stream()
                .map(this::acting)
                .sorted(Comparator.comparing(StaffActor::name))
                .toList();
    }

    /** One of them; empty when there is no such account, or it is closed or not of staff. */
    @RolesAllowed("access.explain")
    public Optional<StaffActor> one(AccountId id) {
        return accounts.activeStaff().stream()
                .filter(account -> account.id().equals(id))
                .findAny()
                .map(this::acting);
    }

    private StaffActor acting(Account account) {
        return new StaffActor(
                account.name(),
                roles.of(account.id()).stream().map(Roles.Given::role).toList(),
                new Actor(
                        Actor.Kind.STAFF,
                        account.id(),
                        logins.permissionsOf(account.id()),
                        account.clearance(),
                        "treatment",
                        null,
                        "local",
                        "explain"));
    }
}
