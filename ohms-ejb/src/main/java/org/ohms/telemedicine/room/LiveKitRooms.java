package org.ohms.telemedicine.room;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;

/**
 * Rooms of a LiveKit server that the hospital runs: OHMS decides who comes in and signs a token for that one room and person,
 * and the hospital's LiveKit page shows the room. The token's claims are those of
 * <a href="https://docs.livekit.io/home/server/generating-tokens">LiveKit's documentation</a>; the page takes
 * {@code liveKitUrl} and {@code token} as LiveKit's own example page does (livekit-examples/meet, {@code app/custom}).
 */
@ApplicationScoped
class LiveKitRooms implements Rooms {
    static final String KIND = "livekit";

    /** Long enough to come in; who is in stays in. */
    private static final Duration LIFE = Duration.ofMinutes(5);

    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(30);

    @Inject
    VideoSettings settings;

    @Inject
    Clock clock;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public RoomEntry open(RoomKey key) {
        var kit = settings.liveKit();
        return new RoomEntry(
                KIND,
                List.of(),
                kit.page() + "?liveKitUrl=" + encoded(kit.url()) + "&token=" + encoded(token(key, kit)));
    }

    private String token(RoomKey key, VideoSettings.LiveKit kit) {
        var now = clock.instant();
        var claims = new JWTClaimsSet.Builder()
                .issuer(kit.apiKey())
                .subject(key.person().toString())
                .notBeforeTime(Date.from(now.minus(CLOCKS_DIFFER)))
                .expirationTime(Date.from(now.plus(LIFE)))
                .claim("name", key.name())
                .claim(
                        "video",
                        Map.of(
                                "room",
                                key.room().toString(),
                                "roomJoin",
                                true,
                                "canPublish",
                                true,
                                "canSubscribe",
                                true))
                .build();
        var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
        try {
            token.sign(new MACSigner(kit.apiSecret()));
        } catch (JOSEException unusable) {
            throw new IllegalStateException("the secret of LiveKit signs nothing", unusable);
        }
        return token.serialize();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
