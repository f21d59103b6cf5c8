package org.ohms.identity.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.identity.session.SecretToken;
import org.ohms.shared.crypto.Vault;
import org.ohms.shared.id.AccountId;

/** What sign-in reads and writes of accounts; public on purpose, for {@code identity.signin} alone. */
@ApplicationScoped
public class LoginAccounts {
    private static final String FROM_NETWORK =
            "select 1 from account_session s where (s.address = ?3 or ?3 like '%:' and starts_with(s.address, ?3))";

    @Inject
    EntityManager entities;

    @Inject
    Accounts accounts;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    /**
     * The account behind a login and whether it knows this device and this network: always one statement, found or not.
     *
     * @param network an address, or the beginning of one that ends with a colon
     */
    public Optional<SigningInAccount> find(LoginName login, @Nullable SecretToken device, String network) {
        var tokens = login.tokens(vault);
        List<?> rows = entities.createNativeQuery("""
                        select a.id, a.kind, a.status, c.password, exists (
                            select 1 from known_device d where d.account_id = a.id and d.device = ?2),
                            exists (""" + FROM_NETWORK + """
                            and s.account_id = a.id)
                        from account a left join account_credential c on c.account_id = a.id
                        where a.login in (?1, ?4)""")
                .setParameter(1, tokens.get(0))
                .setParameter(4, tokens.get(tokens.size() - 1))
                .setParameter(2, device == null ? new byte[0] : device.digest())
                .setParameter(3, network)
                .getResultList();
        return rows.stream().findFirst().map(row -> (Object[]) row).map(this::account);
    }

    /** Whether the account has been signed in from this network before. */
    public boolean isKnownAt(AccountId account, String network) {
        return !entities.createNativeQuery(FROM_NETWORK + " and s.account_id = ?1")
                .setParameter(1, account.value())
                .setParameter(3, network)
                .getResultList()
                .isEmpty();
    }

    /** The hash of an account's own password, to compare with what its owner typed. */
    public Optional<String> hashOf(AccountId account) {
        return accounts.credential(account).map(Credential::hash);
    }

    /** Name and e-mail of the owner, which no password may be made of. */
    public MyProfile ownerOf(AccountId id) {
        var account = accounts.with(id);
        return new MyProfile(account.id(), account.name(), account.email(), account.kind(), List.of());
    }

    /** Whether the account may sign in now. */
    public boolean isActive(AccountId id) {
        return accounts.with(id).status() == AccountStatus.ACTIVE;
    }

    /** Whether the account may sign in now, at the door for this kind of people. */
    public boolean opens(AccountId id, AccountKind kind) {
        return entities.createQuery("select a from Account a where a.id = :id", Account.class)
                .setParameter("id", id.value())
                .getResultStream()
                .anyMatch(account -> account.status() == AccountStatus.ACTIVE && account.kind() == kind);
    }

    /** Whether one of the roles of the account asks for more than a password. */
    public boolean needsSecondFactor(AccountId account) {
        return !entities.createNativeQuery("""
                        select 1 from account_role r join role o on o.code = r.role
                        where r.account_id = ?1 and o.needs_second_factor""")
                .setParameter(1, account.value())
                .getResultList()
                .isEmpty();
    }

    /** Somebody who never had a password here came in by other means: the account is in use. */
    public void activateInvited(AccountId id) {
        var account = accounts.with(id);
        if (account.status() == AccountStatus.INVITED) {
            account.activate(clock.instant());
        }
    }

    /** Keeps the same password under newer parameters. */
    public void rehash(AccountId account, String hash) {
        accounts.credential(account).ifPresent(credential -> credential.rehash(hash));
    }

    /** Keeps a new password. */
    public void setPassword(AccountId account, String hash) {
        var now = clock.instant();
        accounts.credential(account)
                .ifPresentOrElse(
                        credential -> credential.replace(hash, now),
                        () -> accounts.add(new Credential(account, hash, now)));
    }

    /** Everything the roles of the account allow at this moment. */
    public Set<String> permissionsOf(AccountId account) {
        List<?> codes =
                entities.createNativeQuery("""
                        select distinct p.permission from account_role r join role_permission p on p.role = r.role
                        where r.account_id = ?1""").setParameter(1, account.value()).getResultList();
        return codes.stream().map(String::valueOf).collect(java.util.stream.Collectors.toUnmodifiableSet());
    }

    private SigningInAccount account(Object[] row) {
        var id = row[0] instanceof UUID uuid ? uuid : UUID.fromString(String.valueOf(row[0]));
        var sealed = (byte[]) row[3];
        return new SigningInAccount(
                new AccountId(id),
                AccountKind.valueOf(((String) row[1]).toUpperCase(Locale.ROOT)),
                AccountStatus.valueOf(((String) row[2]).toUpperCase(Locale.ROOT)),
                sealed == null
                        ? null
                        : new String(vault.open(sealed, PasswordHashConverter.PLACE), StandardCharsets.UTF_8),
                Boolean.TRUE.equals(row[4]),
                Boolean.TRUE.equals(row[5]));
    }
}
