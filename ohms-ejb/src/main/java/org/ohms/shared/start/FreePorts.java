package org.ohms.shared.start;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Looks whether the doors can be opened. A server that finds a port taken only writes it into its log and goes on without
 * that door. It opens its ports when the application has started, and after two minutes in any case: until then whoever holds
 * one is somebody else.
 */
@ApplicationScoped
class FreePorts {
    static final Duration BEFORE_THE_SERVERS_OWN = Duration.ofSeconds(100);
    private static final String EVERYWHERE = "*";

    @Inject
    @ConfigProperty(name = "ohms.host", defaultValue = EVERYWHERE)
    String host;

    @Inject
    @ConfigProperty(name = "ohms.staff.port")
    Optional<Integer> staff;

    @Inject
    @ConfigProperty(name = "ohms.portal.port")
    Optional<Integer> portal;

    @Inject
    @ConfigProperty(name = "ohms.http.port")
    Optional<Integer> http;

    /** @throws IllegalArgumentException with a sentence that names the first port that cannot be opened */
    void insistOnThem() {
        insistOnThem(Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime()));
    }

    void insistOnThem(Duration sinceLaunch) {
        if (sinceLaunch.compareTo(BEFORE_THE_SERVERS_OWN) > 0) {
            return;
        }
        staff.ifPresent(port -> insistOn(port, "OHMS_STAFF_PORT"));
        portal.ifPresent(port -> insistOn(port, "OHMS_PORTAL_PORT"));
        http.ifPresent(port -> insistOn(port, "OHMS_HTTP_PORT"));
    }

    private void insistOn(int port, String variable) {
        if (port <= 0) {
            return;
        }
        try (var door = new ServerSocket()) {
            door.bind(
                    host.equals(EVERYWHERE)
                            ? new InetSocketAddress(port)
                            : new InetSocketAddress(InetAddress.getByName(host), port));
        } catch (IOException taken) {
            throw new IllegalArgumentException(
                    "Port " + port + " cannot be opened (" + taken.getMessage()
                            + "). Stop the program that uses it, or choose another one with " + variable + ".",
                    taken);
        }
    }
}
