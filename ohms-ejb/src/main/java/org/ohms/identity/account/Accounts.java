package org.ohms.identity.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ohms.shared.crypto.Vault;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.page.Page;
import org.ohms.shared.page.PageRequest;

/** The accounts, found by id, by the token of their e-mail, or by words of the blind index. */
@ApplicationScoped
class Accounts {
    @Inject
    EntityManager entities;

    @Inject
    Vault vault;

    void add(Account account) {
        entities.persist(account);
        entities.flush();
        index(account);
    }

    /** Puts the account under the words it is now found by. */
    void index(Account account) {
        var id = account.id().value();
        entities.createNativeQuery("delete from account_search_token where account_id = ?1")
                .setParameter(1, id)
                .executeUpdate();
        var tokens = SearchWords.toKeep(vault, account.name(), account.email()).stream()
                .map(HexFormat.of()::formatHex)
                .collect(Collectors.joining(","));
        entities.createNativeQuery("""
                insert into account_search_token (token, account_id)
                select decode(token, 'hex'), cast(?2 as uuid)
                from unnest(string_to_array(cast(?1 as text), ',')) as token""")
                .setParameter(1, tokens)
                .setParameter(2, id)
                .executeUpdate();
    }

    /**
     * @throws DomainException NOT_FOUND for an account that is unknown or out of reach
     */
    Account with(AccountId id) {
        return Optional.ofNullable(entities.find(Account.class, id.value()))
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    Optional<Account> named(LoginName login) {
        return entities.createQuery("select a from Account a where a.login in :login", Account.class)
                .setParameter("login", login.tokens(vault))
                .getResultStream()
                .findFirst();
    }

    /** The accounts that sign in with any of these names, by the name in the form that is compared. */
    Map<String, Account> named(Collection<LoginName> logins) {
        var tokens =
                logins.stream().flatMap(login -> login.tokens(vault).stream()).toList();
        return tokens.isEmpty()
                ? Map.of()
                : entities.createQuery("select a from Account a where a.login in :login", Account.class)
                        .setParameter("login", tokens)
                        .getResultStream()
                        .collect(Collectors.toMap(
                                account -> LoginName.typed(account.email()).text(),
                                Function.identity(),
                                (one, same) -> one));
    }

    /** Whether another account than this one already signs in with this name. */
    boolean isTaken(LoginName login, Optional<AccountId> by) {
        return named(login).filter(found -> !Optional.of(found.id()).equals(by)).isPresent();
    }

    boolean isEmpty() {
        return entities.createQuery("select a.version from Account a", Integer.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    Optional<Credential> credential(AccountId account) {
        return Optional.ofNullable(entities.find(Credential.class, account.value()));
    }

    void add(Credential credential) {
        entities.persist(credential);
    }

    /** One page of the accounts that fit, the newest first. */
    Page<Account> page(AccountFilter filter, PageRequest wanted) {
        var where = new StringBuilder(" where true");
        var values = new ArrayList<Object>();
        var status = filter.status();
        if (status != null) {
            values.add(status.word());
            where.append(" and a.status = ?").append(values.size());
        }
        var role = filter.role();
        if (role != null) {
            values.add(role);
            where.append(" and exists (select 1 from account_role r where r.account_id = a.id and r.role = ?")
                    .append(values.size())
                    .append(')');
        }
        for (var tokens : SearchWords.toFind(vault, filter.words())) {
            where.append(
                    " and exists (select 1 from account_search_token t where t.account_id = a.id and t.token in (");
            for (var i = 0; i < tokens.size(); i++) {
                values.add(tokens.get(i));
                where.append(i == 0 ? "?" : ", ?").append(values.size());
            }
            where.append("))");
        }
        var rows = entities.createNativeQuery(
                "select a.* from account a" + where + " order by a.created_at desc, a.id", Account.class);
        var total = entities.createNativeQuery("select count(*) from account a" + where);
        for (var i = 0; i < values.size(); i++) {
            rows.setParameter(i + 1, values.get(i));
            total.setParameter(i + 1, values.get(i));
        }
        @SuppressWarnings("unchecked")
        List<Account> found =
                rows.setFirstResult(wanted.first()).setMaxResults(wanted.size()).getResultList();
        return new Page<>(found, ((Number) total.getSingleResult()).longValue());
    }

    /** Every active member of staff. */
    List<Account> activeStaff() {
        return entities.createQuery(
                        "select a from Account a where a.kind = :kind and a.status = :status", Account.class)
                .setParameter("kind", AccountKind.STAFF)
                .setParameter("status", AccountStatus.ACTIVE)
                .getResultList();
    }
}
