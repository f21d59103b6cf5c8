package org.ohms.patients.signup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.identity.account.PortalAccounts;
import org.ohms.identity.session.SecretToken;
import org.ohms.identity.signin.SignInThrottle;
import org.ohms.identity.signin.Tries;
import org.ohms.patients.portal.PortalLetters;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;

/**
 * The handwork of signing up: count, keep, write the mail. An address that has an account costs the same steps as one
 * that has none, so that neither the answer nor its time tells which it is; only the mail does.
 */
@ApplicationScoped
public class SignUpDesk {
    /** Where the link of the mail leads. */
    public static final String PATH = "/portal/register/confirm";

    private static final int TRIES_AT_PASSWORD = 5;

    @Inject
    SignUps signUps;

    @Inject
    SignUpSettings settings;

    @Inject
    PortalAccounts accounts;

    @Inject
    SignInThrottle throttle;

    @Inject
    PortalLetters letters;

    /** Counts this request, whatever comes of it. */
    public void count(String email, CurrentActor current) {
        insist(throttle.count(
                Tries.of("sign-up", signUps.token(email), current.get().address()),
                settings.perEmail(),
                settings.perAddress()));
    }

    /** Counts a try at the password of a sign-up. */
    void countPassword(UUID signUp, CurrentActor current) {
        insist(throttle.count(
                Tries.of(
                        "sign-up.password",
                        signUp.toString().getBytes(StandardCharsets.US_ASCII),
                        current.get().address()),
                TRIES_AT_PASSWORD,
                settings.perAddress()));
    }

    /**
     * Keeps what was chosen and sends the mail to go on with; an address that has an account is told so instead.
     *
     * @param invitation the one that somebody came with; null for none
     * @return what the audit line names
     */
    public UUID keep(Chosen chosen, @Nullable UUID invitation) {
        var link = SecretToken.fresh();
        var claimant = chosen.claimant();
        var taken = accounts.isTaken(claimant.email());
        var pending = signUps.replace(claimant.email(), link, taken ? null : chosen, invitation);
        letters.send(new PortalLetters.Letter(
                taken ? "account.exists" : "account.verify",
                claimant.email(),
                claimant.language(),
                taken ? "/login" : PATH + "?link=" + link.reveal(),
                Map.of("until", pending.expiresAt()),
                pending.id()));
        return pending.id();
    }

    private static void insist(Optional<Duration> wait) {
        wait.ifPresent(time -> {
            throw new DomainException(
                    DomainException.Kind.TOO_MANY,
                    List.of(Refusal.of(SignUpRefusal.TOO_OFTEN)
                            .with("minutes", Math.max(1, time.plusSeconds(59).toMinutes()))));
        });
    }
}
