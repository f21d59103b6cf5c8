package org.ohms.telemedicine.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The rooms of video visits")
class VideoRoomsTest {
    private static final Instant NOW = Instant.parse("2026-11-24T14:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final String SECRET = "0123456789abcdef0123456789abcdef";
    private static final RoomKey KEY = new RoomKey(
            UUID.fromString("0197a000-0000-7000-8000-000000000001"),
            UUID.fromString("0197a000-0000-7000-8000-000000000002"),
            "Amara Okafor");

    private final VideoSettings settings = new VideoSettings();

    @BeforeEach
    void asShipped() {
        settings.rooms = "built-in";
        settings.opensBefore = "PT15M";
        settings.closesAfter = "PT1H";
        settings.turnLife = "PT4H";
        settings.stunUrls = Optional.empty();
        settings.turnUrls = Optional.empty();
        settings.turnSecret = Optional.empty();
        settings.liveKitUrl = Optional.empty();
        settings.liveKitPage = Optional.empty();
        settings.liveKitKey = Optional.empty();
        settings.liveKitSecret = Optional.empty();
    }

    private RoomEntry builtIn() {
        var rooms = new BuiltInRooms();
        rooms.settings = settings;
        rooms.turn = new TurnCredentials();
        rooms.turn.settings = settings;
        rooms.turn.clock = CLOCK;
        return rooms.open(KEY);
    }

    @Test
    @DisplayName("need no server where browsers reach each other")
    void needNoServer() {
        settings.insistOnSense();

        assertThat(builtIn()).isEqualTo(new RoomEntry("built-in", java.util.List.of(), null));
    }

    @Test
    @DisplayName("bring credentials of the TURN server that name their end and are signed with its secret")
    void bringShortLivedCredentials() {
        settings.stunUrls = Optional.of("stun:turn.example:3478");
        settings.turnUrls = Optional.of("turn:turn.example:3478?transport=udp, turns:turn.example:5349");
        settings.turnSecret = Optional.of(SECRET);
        settings.insistOnSense();

        var servers = builtIn().iceServers();

        assertThat(servers).hasSize(2);
        assertThat(servers.get(0).credential()).isNull();
        var turn = servers.get(1);
        var user = NOW.plusSeconds(4 * 3600).getEpochSecond() + ":" + KEY.person();
        assertThat(turn.urls()).containsExactly("turn:turn.example:3478?transport=udp", "turns:turn.example:5349");
        assertThat(turn.username()).isEqualTo(user);
        assertThat(turn.credential()).isEqualTo(TurnCredentials.password(user, SECRET));
        assertThat(turn.toString()).doesNotContain(String.valueOf(turn.credential()));
    }

    @Test
    @DisplayName("sign TURN's user names with HMAC-SHA1, as test case 2 of RFC 2202 has it")
    void signWithHmacSha1() {
        assertThat(TurnCredentials.password("what do ya want for nothing?", "Jefe"))
                .isEqualTo(java.util.Base64.getEncoder()
                        .encodeToString(java.util.HexFormat.of().parseHex("effcdf6ae5eb2fa2d27416d5f184df9c259a7c79")));
    }

    @Test
    @DisplayName("of LiveKit are opened by a token for one room and one person, for some minutes")
    void openLiveKitByAToken() throws Exception {
        liveKit();
        settings.insistOnSense();
        var rooms = new LiveKitRooms();
        rooms.settings = settings;
        rooms.clock = CLOCK;

        var entry = rooms.open(KEY);

        var address = URI.create(String.valueOf(entry.address()));
        assertThat(address.getHost()).isEqualTo("meet.hospital.example");
        var query = Arrays.stream(address.getRawQuery().split("&"))
                .map(part -> part.split("=", 2))
                .collect(Collectors.toMap(part -> part[0], part -> URLDecoder.decode(part[1], StandardCharsets.UTF_8)));
        assertThat(query.get("liveKitUrl")).isEqualTo("wss://livekit.hospital.example");
        var token = SignedJWT.parse(query.get("token"));
        assertThat(token.verify(new MACVerifier(SECRET))).isTrue();
        var claims = token.getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo("APIkey");
        assertThat(claims.getSubject()).isEqualTo(KEY.person().toString());
        assertThat(claims.getExpirationTime().toInstant()).isEqualTo(NOW.plusSeconds(300));
        assertThat(claims.getJSONObjectClaim("video"))
                .containsAllEntriesOf(Map.of("room", KEY.room().toString(), "roomJoin", true));
        assertThat(entry.toString()).doesNotContain("token");
    }

    private void liveKit() {
        settings.rooms = "livekit";
        settings.liveKitUrl = Optional.of("wss://livekit.hospital.example");
        settings.liveKitPage = Optional.of("https://meet.hospital.example/custom");
        settings.liveKitKey = Optional.of("APIkey");
        settings.liveKitSecret = Optional.of(SECRET);
    }

    @Test
    @DisplayName("stop the start when a setting makes no sense, and say which")
    void insistOnSense() {
        refuses("ohms.telemedicine.rooms", () -> settings.rooms = "somewhere");
        refuses("ohms.telemedicine.opens-before", () -> settings.opensBefore = "P2D");
        refuses("ohms.telemedicine.closes-after", () -> settings.closesAfter = "an hour");
        refuses("ohms.telemedicine.turn.life", () -> settings.turnLife = "PT1M");
        refuses("ohms.telemedicine.stun-urls", () -> settings.stunUrls = Optional.of("https://stun.example"));
        refuses("ohms.telemedicine.turn.urls", () -> settings.turnUrls = Optional.of("stun:turn.example"));
        refuses("ohms.telemedicine.turn.secret", () -> settings.turnUrls = Optional.of("turn:turn.example"));
        refuses("ohms.telemedicine.livekit.url", () -> settings.rooms = "livekit");
        refuses("ohms.telemedicine.livekit.page", () -> {
            liveKit();
            settings.liveKitPage = Optional.of("https://meet.example/?a=b");
        });
        refuses("ohms.telemedicine.livekit.api-secret", () -> {
            liveKit();
            settings.liveKitSecret = Optional.of("short");
        });
    }

    private void refuses(String key, Runnable wrong) {
        asShipped();
        wrong.run();
        assertThatThrownBy(settings::insistOnSense)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(key);
    }
}
