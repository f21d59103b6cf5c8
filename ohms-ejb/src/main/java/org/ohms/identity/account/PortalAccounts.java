package org.ohms.identity.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.ohms.compliance.access.Clearance;
import org.ohms.shared.id.AccountId;

/**
 * Accounts of people who sign in at the patients' door, for the features that let them in; public on purpose. What is
 * opened here has a password already and is in use at once.
 */
@ApplicationScoped
public class PortalAccounts {
    private static final String PATIENT = "patient";
    private static final String PROXY = "proxy";

    @Inject
    AccountOpening opening;

    @Inject
    Accounts accounts;

    @Inject
    Roles roles;

    @Inject
    LoginAccounts logins;

    @Inject
    Clock clock;

    /** Whether somebody, at whichever door, signs in with this e-mail already. */
    public boolean isTaken(String email) {
        return accounts.isTaken(LoginName.typed(email), Optional.empty());
    }

    /**
     * Opens an account for somebody who has shown that the e-mail is theirs.
     *
     * @param passwordHash of a password that the policy has judged
     */
    public AccountId open(String name, String email, String passwordHash) {
        return open(name, email, passwordHash, PATIENT);
    }

    /** The same for somebody who comes for others only, and is no patient themselves. */
    public AccountId openForProxy(String name, String email, String passwordHash) {
        return open(name, email, passwordHash, PROXY);
    }

    /** Whoever came for others until now has a record of their own from now on. */
    public void becomesPatient(AccountId account) {
        roles.give(account, PATIENT, null);
    }

    private AccountId open(String name, String email, String passwordHash, String role) {
        var account = opening.open(
                new CreateAccount(name, email, Clearance.N, Set.of(role)), AccountKind.PATIENT, Optional.empty());
        logins.setPassword(account, passwordHash);
        accounts.with(account).activate(clock.instant());
        return account;
    }

    /** The e-mail an account signs in with. */
    public String emailOf(AccountId account) {
        return accounts.with(account).email();
    }
}
