package org.ohms.education.video;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.start.SettingsCheck;

/**
 * At which foreign hosts videos of articles may lie: key {@code ohms.education.video-hosts}. Without a word at none: then videos
 * are held here, or there are none.
 */
@ApplicationScoped
public class VideoHosts implements SettingsCheck {
    private static final Pattern HOST = Pattern.compile("[a-z0-9-]{1,63}(\\.[a-z0-9-]{1,63})+");
    private static final int LONGEST_ADDRESS = 400;
    private static final int LONGEST_HOST = 253;

    @Inject
    @ConfigProperty(name = "ohms.education.video-hosts")
    Optional<String> hosts;

    @SuppressWarnings("NullAway")
    protected VideoHosts() {}

    /** All that are allowed, as the setting names them. */
    public List<String> all() {
        return Arrays.stream(hosts.orElse("").split(","))
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .filter(host -> !host.isEmpty())
                .distinct()
                .toList();
    }

    public boolean allows(@Nullable String host) {
        return host != null && all().contains(host);
    }

    /** The host of an address a video may be linked at; says what is wrong with any other address. */
    public String hostOf(@Nullable String address, String field, Refusals refusals) {
        if (address == null || address.isBlank()) {
            refusals.add(Refusal.of(CommonRefusal.REQUIRED).at(field));
            return "";
        }
        var host = host(address.strip());
        if (host.isEmpty() || address.strip().length() > LONGEST_ADDRESS) {
            refusals.add(Refusal.of(VideoRefusal.BAD_ADDRESS).at(field));
        } else if (!allows(host)) {
            refusals.add(Refusal.of(VideoRefusal.HOST_NOT_ALLOWED).at(field).with("hosts", String.join(", ", all())));
        }
        return host;
    }

    /** Empty unless a browser, however it reads the address, goes to one host by https at its usual port. */
    private static String host(String address) {
        try {
            var read = URI.create(address);
            var host = read.getHost();
            var plain = host != null
                    && "https".equalsIgnoreCase(read.getScheme())
                    && read.getUserInfo() == null
                    && read.getPort() == -1;
            return plain ? host.toLowerCase(Locale.ROOT) : "";
        } catch (IllegalArgumentException notOne) {
            return "";
        }
    }

    @Override
    public void insistOnSense() {
        for (var host : all()) {
            if (host.length() > LONGEST_HOST || !HOST.matcher(host).matches()) {
                throw new IllegalArgumentException(
                        "ohms.education.video-hosts must be names of hosts, such as player.vimeo.com, with commas between.");
            }
        }
    }
}
