package org.ohms.patients.signup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import org.ohms.identity.account.PortalAccounts;
import org.ohms.identity.password.PasswordHashing;
import org.ohms.identity.session.SecretToken;
import org.ohms.patients.linking.LinkRequests;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.AccountId;

/** The second half of signing up: from the link of the mail to the account. */
@ApplicationScoped
class SignUpArrival {
    private static final int LONGEST_PASSWORD = 256;

    @Inject
    SignUps signUps;

    @Inject
    PortalAccounts accounts;

    @Inject
    PasswordHashing hashing;

    @Inject
    LinkRequests requests;

    @Inject
    Event<SignUpEvent> events;

    @Inject
    Clock clock;

    SignUp.Visit open(SecretToken link) {
        var now = clock.instant();
        var pending = signUps.withLink(link).orElseThrow(SignUpArrival::notValid);
        var visit = SecretToken.fresh();
        pending.open(visit, now);
        return new SignUp.Visit(visit, now.plus(PendingSignUp.VISIT));
    }

    PendingSignUp visited(SecretToken visit) {
        return signUps.visitedWith(visit).orElseThrow(SignUpArrival::notValid);
    }

    void insistOnPassword(PendingSignUp pending, String typed) {
        var password = typed.length() > LONGEST_PASSWORD ? "" : typed;
        if (!hashing.matches(password, pending.chosen().passwordHash())) {
            throw DomainException.invalid(
                    Refusal.of(SignUpRefusal.NOT_THE_CHOSEN_PASSWORD).at("password"));
        }
    }

    /** Opens the account and asks the desk for its record, or gives it the one its invitation names. */
    AccountId openAccount(PendingSignUp pending) {
        var chosen = pending.chosen();
        var claimant = chosen.claimant();
        signUps.remove(pending);
        if (accounts.isTaken(claimant.email())) {
            throw notValid();
        }
        var account = accounts.open(claimant.fullName(), claimant.email(), chosen.passwordHash());
        pending.invitation()
                .ifPresentOrElse(
                        invitation -> events.fire(new SignUpEvent.InvitedArrived(account, invitation)),
                        () -> requests.ask(account, claimant));
        return account;
    }

    private static DomainException notValid() {
        return DomainException.notFound(SignUpRefusal.LINK_NOT_VALID);
    }
}
