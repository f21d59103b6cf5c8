package org.ohms.shared.start;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The ports of a node that starts")
class FreePortsTest {
    private static final Duration EARLY = Duration.ofSeconds(20);

    private static FreePorts ports(String host, int staff, int portal) {
        var ports = new FreePorts();
        ports.host = host;
        ports.staff = Optional.of(staff);
        ports.portal = Optional.of(portal);
        ports.http = Optional.empty();
        return ports;
    }

    private static int free() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Test
    @DisplayName("may be opened when nobody has them, and are given back")
    void areFree() throws IOException {
        var ports = ports("*", free(), free());

        assertThatCode(() -> ports.insistOnThem(EARLY)).doesNotThrowAnyException();
        assertThatCode(() -> ports.insistOnThem(EARLY)).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("stop the start when another program has one, naming the port and its setting")
    void areTaken() throws IOException {
        try (var other = new ServerSocket(0)) {
            var taken = other.getLocalPort();
            var ports = ports("*", free(), taken);

            assertThatThrownBy(() -> ports.insistOnThem(EARLY))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("Port " + taken + " cannot be opened (")
                    .hasMessageEndingWith("OHMS_PORTAL_PORT.");
        }
    }

    @Test
    @DisplayName("are asked for on the address the node listens at")
    void areTakenOnOneAddress() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThatThrownBy(() ->
                            ports("127.0.0.1", other.getLocalPort(), free()).insistOnThem(EARLY))
                    .hasMessageContaining("OHMS_STAFF_PORT");
            assertThatCode(() ->
                            ports("127.0.0.2", other.getLocalPort(), free()).insistOnThem(EARLY))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    @DisplayName("are not asked for when the server may have opened them itself")
    void areItsOwnByThen() throws IOException {
        try (var itself = new ServerSocket(0)) {
            assertThatCode(() -> ports("*", itself.getLocalPort(), itself.getLocalPort())
                            .insistOnThem(FreePorts.BEFORE_THE_SERVERS_OWN.plusSeconds(1)))
                    .doesNotThrowAnyException();
        }
    }
}
