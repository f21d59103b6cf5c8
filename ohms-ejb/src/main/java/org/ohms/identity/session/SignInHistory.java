package org.ohms.identity.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.persistence.StoredInstant;

/** Who came in with an account, out of the session registry, and who was refused, out of the audit trail. */
@ApplicationScoped
class SignInHistory {
    private static final Map<String, String> WAYS = Map.of(
            "SignIn.withPassword", "password",
            "SignIn.here", "password",
            "SecondStep.withCode", "totp",
            "SecondStep.setUp", "totp",
            "SecondStep.withRecoveryCode", "recovery-code",
            "SignInAgain.withPassword", "password",
            "SignInAgain.withPasskey", "passkey",
            "PasskeySignIn.signIn", "passkey",
            "PasskeySignIn.signInSecond", "passkey",
            "SsoSignIn.enter", "sso");

    @Inject
    EntityManager entities;

    @Inject
    Sessions sessions;

    @Inject
    SessionSettings settings;

    @Inject
    Clock clock;

    /** The newest of both, for the owner who asks: the database shows nobody else's refusals. */
    List<SignInRow> of(AccountId owner, int howMany, @Nullable UUID current) {
        var came = sessions.newest(owner, howMany).stream().map(session -> session.signIn(current));
        return Stream.concat(came, refused(howMany))
                .sorted(Comparator.comparing(SignInRow::at).reversed())
                .limit(howMany)
                .toList();
    }

    private Stream<SignInRow> refused(int howMany) {
        List<?> rows = entities.createNativeQuery(
                        "select tried_at, tried_by, tried_from from refused_sign_ins(cast(?1 as timestamptz), ?2)")
                .setParameter(1, clock.instant().minus(settings.kept()).toString())
                .setParameter(2, howMany)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new SignInRow(
                        StoredInstant.of(row[0]),
                        false,
                        WAYS.getOrDefault(String.valueOf(row[1]), "other"),
                        null,
                        NearbyAddress.of(String.valueOf(row[2])),
                        false));
    }
}
