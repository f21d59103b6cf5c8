package org.ohms.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.ohms.launch.DataDirectory;

/** HAProxy in front of the nodes as docs/operations describes it: sticky by cookie, a node gets requests while it is ready. */
final class Balancer implements AutoCloseable {
    private static final List<Path> PLACES = List.of(
            Path.of("/usr/sbin/haproxy"), Path.of("/usr/local/sbin/haproxy"), Path.of("/opt/homebrew/bin/haproxy"));

    private final Path directory;
    private final Doors doors;
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
                defaults
                    mode http
                    option redispatch
                    retries 2
                    timeout connect 3s
                    timeout client 60s
                    timeout server 60s
                    timeout tunnel 1h
                """
                + door("staff", doors.staff().getPort(), nodes, certificate)
                + door("patients", doors.patients().getPort(), nodes, certificate);
    }

    private static String door(String name, int port, List<Node> nodes, Path certificate) {
        var door = new StringBuilder("""
                frontend %1$s
                    bind 127.0.0.1:%2$d ssl crt %3$s alpn http/1.1
                    http-request del-header Forwarded
                    http-request set-header X-Forwarded-For %%[src]
                    http-request set-header X-Forwarded-Proto https
                    default_backend %1$s
                backend %1$s
                    balance roundrobin
                    cookie NODE insert indirect nocache httponly secure
                    option httpchk GET /health/ready
                """.formatted(name, port, certificate));
        for (var node : nodes) {
            var address =
                    name.equals("staff") ? node.doors().staff() : node.doors().patients();
            door.append("    server %1$s 127.0.0.1:%2$d ssl verify none check inter 500ms fall 2 rise 1 cookie %1$s%n"
                    .formatted(node.name(), address.getPort()));
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
