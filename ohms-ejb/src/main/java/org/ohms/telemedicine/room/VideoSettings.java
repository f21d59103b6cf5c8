package org.ohms.telemedicine.room;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ohms.shared.start.SettingsCheck;

/** How video visits are held: keys {@code ohms.telemedicine.*}. */
@ApplicationScoped
public class VideoSettings implements SettingsCheck {
    private static final Set<String> ROOMS = Set.of(BuiltInRooms.KIND, LiveKitRooms.KIND);
    private static final Pattern STUN = Pattern.compile("stuns?:[^\\s,]+");
    private static final Pattern TURN = Pattern.compile("turns?:[^\\s,]+");
    private static final int SHORTEST_SECRET = 32;
    private static final Duration LONGEST_BEFORE = Duration.ofHours(2);
    private static final Duration LONGEST_AFTER = Duration.ofHours(12);
    private static final Duration LONGEST_TURN = Duration.ofHours(24);

    @Inject
    @ConfigProperty(name = "ohms.telemedicine.rooms", defaultValue = "built-in")
    String rooms;

    @Inject
    @ConfigProperty(name = "ohms.telemedicine.opens-before", defaultValue = "PT15M")
    String opensBefore;

    @Inject
    @ConfigProperty(name = "ohms.telemedicine.closes-after", defaultValue = "PT1H")
    String closesAfter;

    @Inject
    @ConfigProperty(name = "ohms.telemedicine.stun-urls")
    Optional<String> stunUrls;

    @Inject
    @ConfigProperty(name = "ohms.telemedicine.turn.urls")
    Optional<String> turnUrls;

    @Inject
    @ConfigProperty(name = "ohms.telemedicine.turn.secret")
    Optional<String> turnSecret;

    @Inject
    @ConfigProperty(name = "ohms.telemedicine.turn.life", defaultValue = "PT4H")
    String turnLife;

    @Inject
    @ConfigProperty(name = "ohms.telemedicine.livekit.url")
    Optional<String> liveKitUrl;

    @Inject
    @ConfigProperty(name = "ohms.telemedicine.livekit.page")
    Optional<String> liveKitPage;

    @Inject
    @ConfigProperty(name = "ohms.telemedicine.livekit.api-key")
    Optional<String> liveKitKey;

    @Inject
    @ConfigProperty(name = "ohms.telemedicine.livekit.api-secret")
    Optional<String> liveKitSecret;

    /** What is needed to let somebody into a room of LiveKit. */
    record LiveKit(String url, String page, String apiKey, String apiSecret) {
        /** Says nothing of the secret: whatever is printed may end in a log. */
        @Override
        public String toString() {
            return "LiveKit[" + url + "]";
        }
    }

    @SuppressWarnings("NullAway")
    protected VideoSettings() {}

    String rooms() {
        return rooms;
    }

    /** How long before a visit its room opens. */
    public Duration opensBefore() {
        return Duration.parse(opensBefore);
    }

    /** How long after the planned end of a visit its room closes by itself. */
    public Duration closesAfter() {
        return Duration.parse(closesAfter);
    }

    List<String> stunUrls() {
        return list(stunUrls);
    }

    List<String> turnUrls() {
        return list(turnUrls);
    }

    Optional<String> turnSecret() {
        return turnSecret;
    }

    Duration turnLife() {
        return Duration.parse(turnLife);
    }

    LiveKit liveKit() {
        return new LiveKit(
                liveKitUrl.orElseThrow(),
                liveKitPage.orElseThrow(),
                liveKitKey.orElseThrow(),
                liveKitSecret.orElseThrow());
    }

    private static List<String> list(Optional<String> told) {
        return told.stream()
                .flatMap(all -> Arrays.stream(all.split(",")))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    @Override
    public void insistOnSense() {
        insist(ROOMS.contains(rooms), "ohms.telemedicine.rooms must be built-in or livekit.");
        SettingsCheck.insistOnDuration(
                "ohms.telemedicine.opens-before",
                opensBefore,
                Duration.ZERO,
                LONGEST_BEFORE,
                "PT0S to PT2H, like PT15M");
        SettingsCheck.insistOnDuration(
                "ohms.telemedicine.closes-after",
                closesAfter,
                Duration.ZERO,
                LONGEST_AFTER,
                "PT0S to PT12H, like PT15M");
        SettingsCheck.insistOnDuration(
                "ohms.telemedicine.turn.life",
                turnLife,
                Duration.ofMinutes(10),
                LONGEST_TURN,
                "PT10M to PT24H, like PT15M");
        insist(
                stunUrls().stream().allMatch(url -> STUN.matcher(url).matches()),
                "ohms.telemedicine.stun-urls must be addresses that begin with stun: or stuns:, separated by commas.");
        insist(
                turnUrls().stream().allMatch(url -> TURN.matcher(url).matches()),
                "ohms.telemedicine.turn.urls must be addresses that begin with turn: or turns:, separated by commas.");
        insist(
                turnUrls().isEmpty() || isLong(turnSecret),
                "ohms.telemedicine.turn.secret is missing or shorter than 32 characters; a TURN server needs the one of its"
                        + " static-auth-secret.");
        if (rooms.equals(LiveKitRooms.KIND)) {
            insist(
                    liveKitUrl.filter(url -> isAddress(url, "wss://")).isPresent(),
                    "ohms.telemedicine.livekit.url must be the address of the LiveKit server, beginning with wss://.");
            insist(
                    liveKitPage
                            .filter(page -> isAddress(page, "https://") && !page.contains("?") && !page.contains("#"))
                            .isPresent(),
                    "ohms.telemedicine.livekit.page must be the address of the page that shows its rooms, beginning with https://"
                            + " and without ? and #.");
            insist(
                    liveKitKey.filter(key -> !key.isBlank()).isPresent(),
                    "ohms.telemedicine.livekit.api-key is missing.");
            insist(
                    isLong(liveKitSecret),
                    "ohms.telemedicine.livekit.api-secret is missing or shorter than 32 characters.");
        }
    }

    private static boolean isLong(Optional<String> secret) {
        return secret.filter(told -> told.getBytes(StandardCharsets.UTF_8).length >= SHORTEST_SECRET)
                .isPresent();
    }

    private static boolean isAddress(String address, String scheme) {
        try {
            return address.startsWith(scheme) && URI.create(address).getHost() != null;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static void insist(boolean makesSense, String otherwise) {
        if (!makesSense) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
