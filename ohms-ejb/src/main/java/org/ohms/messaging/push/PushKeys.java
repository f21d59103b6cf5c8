package org.ohms.messaging.push;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import org.ohms.shared.crypto.Vault;

/**
 * The pair of keys by which the services of browsers know the hospital, and what it signs for them: RFC 8292 (VAPID,
 * https://www.rfc-editor.org/rfc/rfc8292), a JWT with ES256. It is made when it is first needed.
 */
@ApplicationScoped
class PushKeys {
    /** RFC 8292 allows 24 hours at most. */
    private static final Duration VALID = Duration.ofHours(12);

    private static final String PLACE = "push_key.private_key";
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    @Inject
    EntityManager entities;

    @Inject
    Vault vault;

    @Inject
    PushSettings settings;

    @Inject
    Clock clock;

    /** One pair as it is kept. */
    private record Pair(byte[] open, byte[] sealed) {}

    /** What a browser is told when it subscribes; in Base64 for addresses. */
    String open() {
        return TEXT.encodeToString(pair().open());
    }

    /** The value of the header Authorization for a message to this address. */
    String authorization(URI endpoint) {
        var pair = pair();
        var origin = endpoint.getScheme() + "://" + endpoint.getRawAuthority();
        var head = Json.createObjectBuilder().add("typ", "JWT").add("alg", "ES256");
        var claims = Json.createObjectBuilder()
                .add("aud", origin)
                .add("exp", clock.instant().plus(VALID).getEpochSecond())
                .add("sub", settings.contact());
        var signed = text(head.build().toString()) + "." + text(claims.build().toString());
        return "vapid t=" + signed + "." + TEXT.encodeToString(signature(pair, signed)) + ", k="
                + TEXT.encodeToString(pair.open());
    }

    private byte[] signature(Pair pair, String content) {
        try {
            var key = KeyFactory.getInstance("EC")
                    .generatePrivate(new PKCS8EncodedKeySpec(vault.open(pair.sealed(), PLACE)));
            var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(key);
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return signature.sign();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("could not sign for a browser's service", broken);
        }
    }

    private Pair pair() {
        var known = kept();
        if (!known.isEmpty()) {
            return known.get(0);
        }
        var fresh = P256.fresh();
        entities.createNativeQuery("""
                        insert into push_key (public_key, private_key, made_at) values (?1, ?2, ?3)
                        on conflict do nothing""")
                .setParameter(1, P256.bytes((ECPublicKey) fresh.getPublic()))
                .setParameter(2, vault.seal(fresh.getPrivate().getEncoded(), PLACE))
                .setParameter(3, clock.instant().atOffset(ZoneOffset.UTC))
                .executeUpdate();
        return kept().get(0);
    }

    private List<Pair> kept() {
        List<?> rows = entities.createNativeQuery("select public_key, private_key from push_key")
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Pair((byte[]) row[0], (byte[]) row[1]))
                .toList();
    }

    private static String text(String json) {
        return TEXT.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
