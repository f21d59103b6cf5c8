package org.ohms.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where the hospital listens.
 *
 * @param staff HTTPS, pages of staff and administrators
 * @param portal HTTPS, pages of patients
 * @param http plain, only redirects
 * @param database PostgreSQL, loopback only
 */
public record Ports(int staff, int portal, int http, int database) {
    private static final int LARGEST = 65_535;

    /** From OHMS_STAFF_PORT, OHMS_PORTAL_PORT, OHMS_HTTP_PORT, OHMS_DB_PORT. */
    public static Ports from(Map<String, String> environment) {
        return new Ports(
                port(environment, "OHMS_STAFF_PORT", 9443),
                port(environment, "OHMS_PORTAL_PORT", 9444),
                port(environment, "OHMS_HTTP_PORT", 9080),
                port(environment, "OHMS_DB_PORT", 5433));
    }

    /** Four ports that nobody uses now. */
    public static Ports free() {
        var sockets = new ServerSocket[4];
        try {
            var found = new int[4];
            for (int i = 0; i < sockets.length; i++) {
                sockets[i] = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                found[i] = sockets[i].getLocalPort();
            }
            return new Ports(found[0], found[1], found[2], found[3]);
        } catch (IOException broken) {
            throw new LaunchRefused("No free port was found.", broken);
        } finally {
            for (var socket : sockets) {
                close(socket);
            }
        }
    }

    /**
     * Refuses to start on a port that somebody else uses.
     *
     * @throws LaunchRefused naming the first port that somebody else uses, and the variable that chooses another
     */
    public void insistOnFree() {
        for (var wanted : List.of(
                Map.entry("OHMS_STAFF_PORT", staff),
                Map.entry("OHMS_PORTAL_PORT", portal),
                Map.entry("OHMS_HTTP_PORT", http),
                Map.entry("OHMS_DB_PORT", database))) {
            if (!isFree(wanted.getValue())) {
                throw new LaunchRefused(
                        "Port " + wanted.getValue() + " is in use by another program: stop it, or choose "
                                + "another port with the environment variable " + wanted.getKey() + ".");
            }
        }
        var byPort = new TreeMap<Integer, Integer>();
        for (int port : List.of(staff, portal, http, database)) {
            if (byPort.merge(port, 1, Integer::sum) > 1) {
                throw new LaunchRefused("Port " + port + " is asked for twice: OHMS_STAFF_PORT, OHMS_PORTAL_PORT, "
                        + "OHMS_HTTP_PORT and OHMS_DB_PORT must differ.");
            }
        }
    }

    /** Both ways: somebody may hold the port on all addresses or on the loopback address only. */
    static boolean isFree(int port) {
        try (var loopback = new ServerSocket();
                var everywhere = new ServerSocket()) {
            loopback.setReuseAddress(true);
            loopback.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            loopback.close();
            everywhere.setReuseAddress(true);
            everywhere.bind(new InetSocketAddress(port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    private static int port(Map<String, String> environment, String name, int usual) {
        var text = environment.getOrDefault(name, "").strip();
        if (text.isEmpty()) {
            return usual;
        }
        if (text.matches("\\d{1,5}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= LARGEST) {
            return Integer.parseInt(text);
        }
        throw new LaunchRefused(name + " must be a port number from 1 to 65535.");
    }

    private static void close(ServerSocket socket) {
        try {
            if (socket != null) {
                socket.close();
            }
        } catch (IOException alreadyGone) {
            throw new LaunchRefused("A port could not be given back.", alreadyGone);
        }
    }
}
