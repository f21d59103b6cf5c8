package org.ohms.identity.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ohms.identity.account.AccountKind;
import org.ohms.identity.account.AccountStatus;
import org.ohms.identity.account.LoginAccounts;
import org.ohms.identity.account.LoginName;
import org.ohms.identity.account.SigningInAccount;
import org.ohms.identity.factor.SecondFactors;
import org.ohms.identity.password.PasswordHashing;
import org.ohms.identity.session.Door;
import org.ohms.identity.session.PendingSignIns;
import org.ohms.identity.session.SecretToken;
import org.ohms.identity.session.SessionRegistry;
import org.ohms.shared.crypto.Vault;
import org.ohms.shared.id.AccountId;

/**
 * The handwork of sign-in: look the account up, compare the password, open the session; public on purpose, for {@code
 * identity.sso}, which proves people by other means and lets them in alike.
 */
@ApplicationScoped
public class SignInDesk {
    private static final String PASSWORD = "password";
    private static final int LONGEST_PASSWORD = 256;

    @Inject
    LoginAccounts accounts;

    @Inject
    PasswordHashing hashing;

    @Inject
    SessionRegistry sessions;

    @Inject
    PendingSignIns pending;

    @Inject
    SecondFactors factors;

    @Inject
    KnownDevices devices;

    @Inject
    Vault vault;

    byte[] token(LoginName login) {
        return login.token(vault);
    }

    Optional<SigningInAccount> find(LoginName login, @Nullable SecretToken device, String address) {
        return accounts.find(login, device, Tries.network(address));
    }

    /** The e-mail of whoever's session ended by silence at this browser. */
    Optional<String> ownerOfQuiet(Browser browser) {
        return Optional.ofNullable(browser.session())
                .flatMap(token -> sessions.ownerOfQuiet(token, browser.door()))
                .map(account -> accounts.ownerOf(account).email());
    }

    /** One hash, whoever it is; the other reasons to refuse are looked at only afterwards. */
    boolean proves(Optional<SigningInAccount> account, SignInRequest request) {
        var typed = request.password().length() > LONGEST_PASSWORD ? "" : request.password();
        var hash = account.map(SigningInAccount::hash).orElse(null);
        if (hash == null) {
            hashing.pretend(typed);
            return false;
        }
        return hashing.matches(typed, hash)
                && account.filter(found -> found.status() == AccountStatus.ACTIVE)
                        .filter(found -> found.kind() == ownerOf(request.door()))
                        .isPresent();
    }

    /** The password is right: the second step waits, or the person is in. */
    SignInStep afterPassword(SigningInAccount account, SignInRequest request, String address) {
        var hash = account.hash();
        if (hash != null && hashing.isOutdated(hash)) {
            accounts.rehash(account.id(), hashing.hash(request.password()));
        }
        var isProtected = factors.stateOf(account.id()).isProtected();
        return isProtected || accounts.needsSecondFactor(account.id())
                ? new SecondStepNeeded(pending.begin(account.id(), request.door(), PASSWORD), !isProtected)
                : letIn(account.id(), request.browser(), PASSWORD, address);
    }

    /** Opens a session with a token of its own, and remembers the browser. */
    public SignedIn letIn(AccountId account, Browser browser, String proven, String address) {
        var session = sessions.begin(
                account, browser.door(), proven, browser.userAgent(), address, Optional.ofNullable(browser.session()));
        var device = browser.device();
        // a shared workstation keeps one token for all who sign in there
        var keptDevice = device == null ? SecretToken.fresh() : device;
        devices.remember(account, keptDevice);
        return new SignedIn(account, accounts.permissionsOf(account), session.token(), keptDevice);
    }

    /** Whose door it is. */
    public static AccountKind ownerOf(Door door) {
        return door == Door.STAFF ? AccountKind.STAFF : AccountKind.PATIENT;
    }
}
