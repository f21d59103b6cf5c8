package org.ohms.identity.client;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.ohms.compliance.access.Actor;
import org.ohms.compliance.access.ActsAs;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.identity.password.PasswordHashing;
import org.ohms.shared.crypto.TokenSigner;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;

/** Where clients get their tokens. Asks no permission: who comes here is nobody yet. */
@Stateless
@PermitAll
@ActsAs(Actor.Kind.LOGIN)
public class TokenDesk {
    @Inject
    ApiClients clients;

    @Inject
    AccessTokens tokens;

    @Inject
    ClientThrottle throttle;

    @Inject
    PasswordHashing hashing;

    @Inject
    TokenSigner signer;

    @Inject
    UsedAssertions used;

    @Inject
    AuditTrail audit;

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    /**
     * Gives a token to a client that proves itself.
     *
     * @throws DomainException FORBIDDEN {@code token.invalid-client}, INVALID {@code token.invalid-scope}, or TOO_MANY
     *     with the figure {@code seconds} to wait
     */
    public IssuedToken issue(TokenRequest request) {
        throttle.wait(request.code(), request.address()).ifPresent(wait -> {
            throw new DomainException(
                    DomainException.Kind.TOO_MANY,
                    List.of(Refusal.of(TokenRefusal.TOO_MANY_TRIES).with("seconds", wait.toSeconds() + 1)));
        });
        var known = clients.named(request.code());
        known.ifPresent(client -> audit.object("ApiClient", client.id().value()));
        var client =
                known.filter(found -> isProven(found, request.credential())).filter(found -> !found.isDisabled());
        if (client.isEmpty()) {
            if (known.isEmpty() && request.credential() instanceof ClientCredential.Secret secret) {
                hashing.pretend(secret.text());
            }
            throttle.count(request.code(), request.address());
            throw DomainException.forbidden(TokenRefusal.INVALID_CLIENT);
        }
        return tokens.sign(client.get(), granted(client.get(), request.scopes()));
    }

    /**
     * Takes a token back, for the client it was given to. A token that is over, forged or somebody else's is none of
     * this client's business, and nothing happens.
     *
     * @throws DomainException as in {@link #issue}
     */
    public void revoke(TokenRequest request, String token) {
        issue(request);
        tokens.read(token)
                .filter(claims -> claims.client().equals(request.code()))
                .ifPresent(claims -> entities.createNativeQuery("""
                                insert into client_token_revoked (token, expires_at)
                                values (?1, cast(?2 as timestamptz)) on conflict (token) do nothing""")
                        .setParameter(1, claims.token())
                        .setParameter(2, claims.expiresAt().toString())
                        .executeUpdate());
    }

    /** The public keys that access tokens can be checked with. */
    public String publicKeys() {
        return signer.publicKeys();
    }

    private static Set<String> granted(ApiClient client, Set<String> asked) {
        if (!client.scopes().containsAll(asked)) {
            throw new DomainException(DomainException.Kind.INVALID, TokenRefusal.INVALID_SCOPE);
        }
        return asked.isEmpty() ? client.scopes() : asked;
    }

    private boolean isProven(ApiClient client, ClientCredential credential) {
        if (credential instanceof ClientCredential.Secret secret) {
            return client.secret()
                    .map(hash -> hashing.matches(secret.text(), hash))
                    .orElseGet(() -> {
                        hashing.pretend(secret.text());
                        return false;
                    });
        }
        var signed = (ClientCredential.Assertion) credential;
        return ClientAssertion.read(signed.jwt())
                .filter(assertion -> assertion.proves(client, signed.audiences(), clock.instant()))
                .filter(assertion -> used.isFirstUse(client.id(), assertion.digest(), assertion.forgettable()))
                .isPresent();
    }
}
