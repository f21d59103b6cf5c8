package org.ohms.identity.client;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.ExcludeDefaultInterceptors;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.ohms.compliance.access.Actor;
import org.ohms.shared.crypto.SignedClaims;

/**
 * Looks at the token of a request: the signature in memory, the rest in one statement. It is not a use case: it leaves
 * no audit line (the use case that the request goes on to does), so the default interceptor stays away.
 */
@Stateless
@PermitAll
@ExcludeDefaultInterceptors
public class ClientCheck {
    @Inject
    AccessTokens tokens;

    @Inject
    EntityManager entities;

    /** The client that shows this token; empty when the token does not count, for whatever reason. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<CheckedClient> check(String token) {
        return tokens.read(token).flatMap(this::known);
    }

    private Optional<CheckedClient> known(SignedClaims claims) {
        return entities
                .createNativeQuery("""
                        select code, rate, all_patients, permissions, scopes, research from client_check(?1, ?2, string_to_array(?3, ' '))
                        where state = 'open'""")
                .setParameter(1, claims.subject())
                .setParameter(2, claims.token())
                .setParameter(3, claims.scope())
                .getResultList()
                .stream()
                .findFirst()
                .map(row -> client(claims, (Object[]) row));
    }

    private static CheckedClient client(SignedClaims claims, Object[] row) {
        var permissions = words(row[3]);
        if ((Boolean) row[2]) {
            permissions.add(Actor.REACHES_ALL_PATIENTS);
        }
        return new CheckedClient(
                new ClientId(claims.subject()),
                (String) row[0],
                words(row[4]),
                permissions,
                (Boolean) row[5],
                ((Number) row[1]).intValue(),
                claims.token());
    }

    private static Set<String> words(Object text) {
        var words = new HashSet<>(Arrays.asList(((String) text).split(" ")));
        words.remove("");
        return words;
    }
}
