package org.ohms.identity.signin;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ohms.compliance.access.Actor;
import org.ohms.compliance.access.ActsAs;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.identity.account.LoginName;
import org.ohms.identity.account.SigningInAccount;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;

/**
 * Somebody proves an e-mail and a password, and is signed in by it, or has a second step to do. No permission is asked, because nobody is known yet; it sees accounts
 * and nothing else. An unknown e-mail, a wrong password, a disabled account and the wrong door all cost the same work
 * and get the same answer. The audit line names the account, or, for an unknown one, the token of what was typed:
 * people type passwords into the wrong box.
 */
@Stateless
@PermitAll
@ActsAs(Actor.Kind.LOGIN)
public class SignIn {
    @Inject
    SignInDesk desk;

    @Inject
    SignInThrottle throttle;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentActor current;

    /**
     * @throws DomainException FORBIDDEN when e-mail and password do not open this door, TOO_MANY when there were too
     *     many tries, UNAVAILABLE when too many people sign in at this moment
     */
    public SignInStep withPassword(SignInRequest request) {
        var login = LoginName.typed(request.email());
        var token = desk.token(login);
        var address = current.get().address();
        var account = desk.find(login, request.device(), address);
        noteWho(account, token);
        var tries = tries(request, account, token);
        throttle.count(tries).ifPresent(wait -> {
            throw tooMany(wait);
        });
        if (!desk.proves(account, request)) {
            throw DomainException.forbidden(SignInRefusal.NOT_RECOGNISED);
        }
        var step = desk.afterPassword(account.orElseThrow(), request, address);
        throttle.giveBack(tries);
        return step;
    }

    /**
     * The same at a page that was left open: the session that ended by silence says whose page it is, so only the password
     * is asked, and nobody else goes on there.
     *
     * @throws DomainException NOT_FOUND when the browser shows no such session any more; else as above
     */
    public SignInStep here(String password, Browser browser) {
        var email = desk.ownerOfQuiet(browser).orElseThrow(() -> DomainException.notFound(SignInRefusal.BEGIN_AGAIN));
        return withPassword(new SignInRequest(email, password, browser));
    }

    private Tries tries(SignInRequest request, Optional<SigningInAccount> account, byte[] token) {
        var device = request.device();
        var address = current.get().address();
        if (device != null && account.filter(SigningInAccount::deviceKnown).isPresent()) {
            return Tries.fromKnown(device, token);
        }
        return account.filter(SigningInAccount::placeKnown).isPresent()
                ? Tries.fromKnownPlace(token, address)
                : Tries.fromAnywhere(token, address);
    }

    private void noteWho(Optional<SigningInAccount> account, byte[] token) {
        account.ifPresentOrElse(
                known -> audit.object("Account", known.id().value()), () -> audit.object("UnknownLogin", asId(token)));
    }

    /** The same unknown name gives the same id, so that a reader of the trail sees who is being guessed at. */
    private static UUID asId(byte[] token) {
        var bits = ByteBuffer.allocate(16).put(token);
        return new UUID(bits.getLong(0), bits.getLong(8));
    }

    static DomainException tooMany(Duration wait) {
        var minutes = Math.max(1, wait.plusSeconds(59).toMinutes());
        return new DomainException(
                DomainException.Kind.TOO_MANY,
                List.of(Refusal.of(SignInRefusal.TOO_MANY_TRIES).with("minutes", minutes)));
    }
}
