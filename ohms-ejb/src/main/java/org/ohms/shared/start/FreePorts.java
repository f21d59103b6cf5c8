package org.ohms.shared.start;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A door that somebody else holds stops the start: the server itself would only log it, and open without that door. It
 * opens its doors after the application, so that whoever holds one now is another program.
 */
@ApplicationScoped
class FreePorts implements SettingsCheck {
    /** A server that starts more slowly than its start timeout opens its doors meanwhile: then nothing can be told. */
    private static final Duration DOORS_ARE_SHUT = Duration.ofSeconds(100);

    @Inject
    @ConfigProperty(name = "ohms.host", defaultValue = "*")
    String host;

    @Inject
    @ConfigProperty(name = "ohms.staff.port", defaultValue = "9443")
    int staff;

    @Inject
    @ConfigProperty(name = "ohms.portal.port", defaultValue = "9444")
    int portal;

    @Inject
    @ConfigProperty(name = "ohms.http.port", defaultValue = "9080")
    int http;

    @Override
    public void insistOnSense() {
        if (ManagementFactory.getRuntimeMXBean().getUptime() > DOORS_ARE_SHUT.toMillis()) {
            return;
        }
        IntStream.of(staff, portal, http)
                .filter(port -> port > 0)
                .filter(port -> !isFree(port))
                .findFirst()
                .ifPresent(port -> {
                    throw new IllegalArgumentException("Port " + port
                            + " is in use by another program; stop it, or set " + setting(port) + " to another port.");
                });
    }

    private String setting(int port) {
        return port == staff ? "OHMS_STAFF_PORT" : port == portal ? "OHMS_PORTAL_PORT" : "OHMS_HTTP_PORT";
    }

    private boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind("*".equals(host) ? new InetSocketAddress(port) : new InetSocketAddress(host, port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
