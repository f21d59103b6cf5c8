package org.ohms.identity.account;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.ohms.compliance.access.AccountNames;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.page.Page;
import org.ohms.shared.page.PageRequest;

/** The accounts as administrators and auditors read them. */
@Stateless
public class AccountRegister {
    @Inject
    Accounts accounts;

    @Inject
    Roles roles;

    @Inject
    FactorResets resets;

    @Inject
    AccountNames names;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentActor current;

    /** One page of the accounts that fit, the newest first. */
    @RolesAllowed("account.read")
    public Page<AccountRow> list(AccountFilter filter, PageRequest wanted) {
        var page = accounts.page(filter, wanted);
        var ids = page.rows().stream().map(Account::id).toList();
        var given = roles.of(ids);
        var lastSignIns = roles.lastSignIns(ids);
        var rows = page.rows().stream()
                .map(account -> new AccountRow(
                        account.id(),
                        account.name(),
                        account.email(),
                        account.kind(),
                        account.status(),
                        given.getOrDefault(account.id(), List.of()).stream()
                                .map(Roles.Given::role)
                                .toList(),
                        account.createdAt(),
                        lastSignIns.get(account.id())))
                .toList();
        return new Page<>(rows, page.total());
    }

    /** One account with its roles and who gave them. */
    @RolesAllowed("account.read")
    public AccountDetails one(AccountId id) {
        audit.object("Account", id.value());
        var account = accounts.with(id);
        var given = roles.of(id);
        var givers = names.of(given.stream()
                .map(Roles.Given::by)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return new AccountDetails(
                account.id(),
                account.version(),
                account.name(),
                account.email(),
                account.kind(),
                account.status(),
                account.clearance(),
                given.stream()
                        .map(role -> new AccountDetails.GivenRole(
                                role.role(), role.since(), role.by() == null ? "" : givers.getOrDefault(role.by(), "")))
                        .toList(),
                account.createdAt(),
                resets.areProtected(Set.of(id)).contains(id),
                account.id().equals(current.account()));
    }
}
