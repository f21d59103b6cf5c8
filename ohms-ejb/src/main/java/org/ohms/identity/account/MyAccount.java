package org.ohms.identity.account;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.ohms.compliance.access.CurrentActor;

/**
 * Everybody sees their own account. It needs no permission: it is their own, whatever their roles; without a sign-in
 * there is no account to show and the answer is a refusal.
 */
@Stateless
@PermitAll
public class MyAccount {
    @Inject
    Accounts accounts;

    @Inject
    Roles roles;

    @Inject
    CurrentActor current;

    public MyProfile profile() {
        var account = accounts.with(current.account());
        return new MyProfile(
                account.id(),
                account.name(),
                account.email(),
                account.kind(),
                roles.of(account.id()).stream().map(Roles.Given::role).toList());
    }
}
