package org.ohms.identity.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ohms.shared.start.SettingsCheck;

/** Where the interfaces are found from outside, and which browsers' pages may call them. */
@ApplicationScoped
public class ApiSettings implements SettingsCheck {
    @Inject
    @ConfigProperty(name = "ohms.api.addresses")
    Optional<List<String>> addresses;

    @Inject
    @ConfigProperty(name = "ohms.api.origins")
    Optional<List<String>> origins;

    @Inject
    @ConfigProperty(name = "ohms.staff.port", defaultValue = "9443")
    int staffPort;

    @Inject
    @ConfigProperty(name = "ohms.portal.port", defaultValue = "9444")
    int portalPort;

    @SuppressWarnings("NullAway")
    protected ApiSettings() {}

    /** Addresses of the interfaces up to and with {@code /api}; without a setting both doors of this machine. */
    public List<String> addresses() {
        return addresses.orElseGet(() -> Stream.of(staffPort, portalPort)
                .flatMap(port ->
                        Stream.of("localhost", "127.0.0.1").map(host -> "https://" + host + ":" + port + "/api"))
                .toList());
    }

    /** What an assertion may be made for. */
    public Set<String> tokenAddresses() {
        return addresses().stream().map(address -> address + "/oauth/token").collect(Collectors.toSet());
    }

    /** Origins whose scripts may call the interfaces; none unless set. */
    public Set<String> origins() {
        return origins.map(Set::copyOf).orElse(Set.of());
    }

    @Override
    public void insistOnSense() {
        insist(
                addresses().stream().allMatch(address -> isHttps(address) && address.endsWith("/api")),
                "ohms.api.addresses must be https addresses that end with /api, parted by commas.");
        insist(
                origins().stream()
                        .allMatch(origin ->
                                isHttps(origin) && URI.create(origin).getPath().isEmpty()),
                "ohms.api.origins must be https origins without a path, parted by commas.");
    }

    private static boolean isHttps(String address) {
        try {
            var uri = URI.create(address);
            return "https".equals(uri.getScheme()) && uri.getHost() != null && uri.getQuery() == null;
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    private static void insist(boolean sense, String sentence) {
        if (!sense) {
            throw new IllegalArgumentException(sentence);
        }
    }
}
