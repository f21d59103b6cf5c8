package org.ohms.integration.target;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ohms.shared.start.SettingsCheck;

/** Which addresses beside the public ones may be called, and whose certificates count: {@code ohms.integration.*}. */
@ApplicationScoped
class TargetSettings implements SettingsCheck {
    @Inject
    @ConfigProperty(name = "ohms.integration.allowed-private-hosts")
    Optional<List<String>> privateHosts;

    @Inject
    @ConfigProperty(name = "ohms.integration.trusted-certificates")
    Optional<String> certificates;

    @Inject
    @ConfigProperty(name = "ohms.demo.certificate")
    Optional<String> demoCertificate;

    @SuppressWarnings("NullAway")
    protected TargetSettings() {}

    /** Hosts inside the house that may be called all the same; none unless set. */
    Set<String> privateHosts() {
        return privateHosts.orElse(List.of()).stream()
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    /** A PEM file with authorities to trust beside the usual ones; empty when there is none. */
    Optional<Path> certificates() {
        return certificates.filter(name -> !name.isBlank()).map(Path::of);
    }

    /** Every PEM file that counts: a demonstration also trusts itself, its doubles are reached at its own doors. */
    List<Path> trusted() {
        return Stream.concat(
                        certificates().stream(),
                        demoCertificate
                                .filter(name -> !name.isBlank())
                                .map(Path::of)
                                .filter(Files::isReadable)
                                .stream())
                .toList();
    }

    @Override
    public void insistOnSense() {
        if (!privateHosts().stream().allMatch(host -> host.matches("[a-z0-9.-]{1,253}"))) {
            throw new IllegalArgumentException(
                    "ohms.integration.allowed-private-hosts must be names of hosts, parted by commas.");
        }
        if (!certificates().map(Files::isReadable).orElse(true)) {
            throw new IllegalArgumentException("ohms.integration.trusted-certificates must name a PEM file.");
        }
    }
}
