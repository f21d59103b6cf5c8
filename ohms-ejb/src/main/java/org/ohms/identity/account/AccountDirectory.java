package org.ohms.identity.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ohms.shared.id.AccountId;

/**
 * Finds an account by its e-mail for features above, within a use case or work of theirs; the second wall decides
 * whether the one who acts sees it. Public on purpose.
 */
@ApplicationScoped
public class AccountDirectory {
    @Inject
    Accounts accounts;

    @Inject
    Roles roles;

    @Inject
    EntityManager entities;

    /** Staff accounts in use whose roles allow this, for telling them something; whoever acts. */
    public List<AccountId> allowed(String permission) {
        List<?> ids = entities.createNativeQuery("select cast(a as text) from accounts_allowed(?1) a")
                .setParameter(1, permission)
                .getResultList();
        return ids.stream().map(id -> AccountId.of(String.valueOf(id))).toList();
    }

    /** Staff accounts in use that have this role, for giving them work; whoever acts. */
    public List<AccountId> holding(String role) {
        List<?> ids = entities.createNativeQuery("select cast(a as text) from accounts_holding(?1) a")
                .setParameter(1, role)
                .getResultList();
        return ids.stream().map(id -> AccountId.of(String.valueOf(id))).toList();
    }

    /** The codes of the roles that members of staff can have. */
    public List<String> rolesOfStaff() {
        List<?> codes = entities.createNativeQuery("select code from role where audience = 'staff' order by code")
                .getResultList();
        return codes.stream().map(String::valueOf).toList();
    }

    /** The codes of the roles whose people may do this. */
    public List<String> rolesAllowed(String permission) {
        List<?> roles = entities.createNativeQuery("select r from roles_allowed(?1) r")
                .setParameter(1, permission)
                .getResultList();
        return roles.stream().map(String::valueOf).toList();
    }

    /**
     * Where an account is reached.
     *
     * @param atWork whether its holder works here
     */
    public record Reach(String email, boolean atWork) {
        /** Says nothing: whatever is printed may end in a log. */
        @Override
        public String toString() {
            return "Reach";
        }
    }

    /** Where an account is reached that is in use; for the system's own letters. */
    public Optional<Reach> reach(AccountId account) {
        return Optional.ofNullable(entities.find(Account.class, account.value()))
                .filter(found -> found.status() == AccountStatus.ACTIVE)
                .map(found -> new Reach(found.email(), found.kind() == AccountKind.STAFF));
    }

    /** The account that signs in with this e-mail. */
    public Optional<AccountId> byEmail(String email) {
        return accounts.named(LoginName.typed(email)).map(Account::id);
    }

    /** The accounts that sign in with any of these e-mails, in one read; those that nobody signs in with are missing. */
    public Map<String, AccountId> byEmails(Collection<String> emails) {
        var known = accounts.named(emails.stream().map(LoginName::typed).toList());
        var found = new HashMap<String, AccountId>();
        emails.forEach(email -> {
            var account = known.get(LoginName.typed(email).text());
            if (account != null) {
                found.put(email, account.id());
            }
        });
        return Map.copyOf(found);
    }

    /** The roles of each of these accounts, in the order of their codes; those the actor may not read are missing. */
    public Map<AccountId, List<String>> rolesOf(Collection<AccountId> people) {
        return roles.of(people).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        account -> account.getValue().stream()
                                .map(Roles.Given::role)
                                .toList()));
    }
}
