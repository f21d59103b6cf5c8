package org.ohms.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ohms.launch.DataDirectory;
import org.ohms.launch.Ports;

/** HAProxy in front of the nodes as docs/operations describes it: sticky by cookie, a node gets requests while it is ready. */
final class Balancer implements AutoCloseable {
    private static final List<Path> PLACES = List.of(
            Path.of("/usr/sbin/haproxy"), Path.of("/usr/local/sbin/haproxy"), Path.of("/opt/homebrew/bin/haproxy"));

    private static final List<String> DOORS = List.of("staff", "patients");

    /** How a node is asked whether it is ready, by its plain port. */
    static final String CHECK =
            "check port %s no-check-ssl inter 2s fastinter 1s downinter 500ms fall 3 rise 1 slowstart 15s";

    static final String DEFAULTS = """
            defaults
                mode http
                option redispatch
                retries 2
                retry-on conn-failure empty-response
                timeout connect 3s
                timeout check 5s
                timeout client 60s
                timeout server 300s
                timeout tunnel 1h
            """;

    /** A door and its nodes; then one line a node. */
    static final String DOOR = """
            frontend %1$s
                bind 127.0.0.1:%2$d ssl crt %3$s alpn http/1.1
                http-request del-header Forwarded
                http-request set-header X-Forwarded-For %%[src]
                http-request set-header X-Forwarded-Proto https
                default_backend %1$s
            backend %1$s
                balance roundrobin
                http-request disable-l7-retry unless METH_GET
                cookie NODE insert indirect nocache httponly secure
                option httpchk GET /health/ready
            """;

    private final Path directory;
    private final Doors doors;
    private final int commands = Ports.free().http();
    private @Nullable Process process;

    Balancer(Path directory, Doors doors) {
        this.directory = directory;
        this.doors = doors;
    }

    Doors doors() {
        return doors;
    }

    void start(List<Node> nodes, DataDirectory data) {
        try {
            Files.createDirectories(directory);
            var certificate = directory.resolve("certificate.pem");
            Files.writeString(certificate, pemOf(data));
            var configuration = directory.resolve("haproxy.cfg");
            Files.writeString(configuration, configuration(nodes, certificate));
            process = new ProcessBuilder(program().toString(), "-f", configuration.toString(), "-db")
                    .redirectErrorStream(true)
                    .redirectOutput(directory.resolve("haproxy.log").toFile())
                    .start();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** No visitor goes to the node any more; returns when the last request on its way there has its answer. */
    void takeOut(Node node) {
        // first new visitors go elsewhere, then those who stayed at this node
        command("set server %s/" + node.name() + " state drain");
        command("set server %s/" + node.name() + " state maint");
        Patience.until("no request is under way at " + node.name(), () -> underWay(node) == 0);
    }

    /** The node gets visitors again as soon as its health check agrees. */
    void bringBack(Node node) {
        command("set server %s/" + node.name() + " state ready");
        Patience.until("the balancer sends visitors to " + node.name(), () -> isUp(node));
    }

    private long underWay(Node node) {
        return statistics(node).mapToLong(columns -> Long.parseLong(columns[4])).sum();
    }

    private boolean isUp(Node node) {
        return statistics(node).allMatch(columns -> columns[17].startsWith("UP"));
    }

    /** One line a door: its name, the node, …, sessions now, …, state. */
    private Stream<String[]> statistics(Node node) {
        return ask("show stat")
                .lines()
                .map(line -> line.split(",", -1))
                .filter(columns -> columns.length > 17 && columns[1].equals(node.name()));
    }

    private void command(String command) {
        for (var door : DOORS) {
            var answer = ask(command.formatted(door)).strip();
            if (!answer.isEmpty()) {
                throw new IllegalStateException("HAProxy refused a command: " + answer);
            }
        }
    }

    private String ask(String question) {
        try (var line = new Socket(InetAddress.getLoopbackAddress(), commands)) {
            line.getOutputStream().write((question + "\n").getBytes(StandardCharsets.US_ASCII));
            line.shutdownOutput();
            return new String(line.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroy();
            try {
                process.waitFor(10, TimeUnit.SECONDS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private String configuration(List<Node> nodes, Path certificate) {
        return """
                global
                    maxconn 2000
                    stats socket ipv4@127.0.0.1:%d level admin
                """.formatted(commands)
                + DEFAULTS
                + door("staff", doors.staff().getPort(), nodes, certificate)
                + door("patients", doors.patients().getPort(), nodes, certificate);
    }

    private static String door(String name, int port, List<Node> nodes, Path certificate) {
        var door = new StringBuilder(DOOR.formatted(name, port, certificate));
        for (var node : nodes) {
            var address =
                    name.equals("staff") ? node.doors().staff() : node.doors().patients();
            door.append("    server %1$s 127.0.0.1:%2$d ssl verify none %3$s cookie %1$s%n"
                    .formatted(
                            node.name(),
                            address.getPort(),
                            CHECK.formatted(node.doors().plain().getPort())));
        }
        return door.toString();
    }

    /** The demo hospital's certificate with its key, as HAProxy reads them. */
    private static String pemOf(DataDirectory data) {
        try {
            var password = Files.readString(data.variables().resolve("ohms.tls.keystore.password"))
                    .strip()
                    .toCharArray();
            var store = KeyStore.getInstance(data.root().resolve("tls.p12").toFile(), password);
            var alias = store.aliases().nextElement();
            return block("CERTIFICATE", store.getCertificate(alias).getEncoded())
                    + block("PRIVATE KEY", store.getKey(alias, password).getEncoded());
        } catch (IOException | GeneralSecurityException broken) {
            throw new IllegalStateException("the demo certificate cannot be read", broken);
        }
    }

    private static String block(String kind, byte[] content) {
        var base64 = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(content);
        return "-----BEGIN " + kind + "-----\n" + base64 + "\n-----END " + kind + "-----\n";
    }

    private static Path program() {
        return PLACES.stream()
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "HAProxy was not found; the drills with several nodes need it (package haproxy)."));
    }
}
