package org.ohms.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.ohms.launch.Directories;

/**
 * A real Keycloak beside the hospital, with one realm, one client and one person in a group. It shows the throw-away
 * certificate of the tests' hospital, and trusts it, so that both call each other over HTTPS.
 */
public final class Keycloak implements AutoCloseable {
    public static final String CLIENT = "ohms";
    public static final String SECRET = "heron-barley-quartz-93";
    public static final String GROUP = "ward-3";
    public static final String PASSWORD = "nine calm herons wade";

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Process process;
    private final int port;

    private Keycloak(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts it for a hospital, with a person of this e-mail. */
    public static Keycloak open(Hospital hospital, String email) {
        try {
            var home = home();
            Directories.delete(home.resolve("data"));
            Files.createDirectories(home.resolve("data/import"));
            Files.writeString(home.resolve("data/import/house-realm.json"), realm(hospital, email));
            var port = freePort();
            var data = hospital.data();
            var password = Files.readString(data.variables().resolve("ohms.tls.keystore.password"))
                    .strip();
            var command = List.of(
                    home.resolve("bin/kc.sh").toString(),
                    "start-dev",
                    "--import-realm",
                    "--http-enabled=false",
                    "--http-host=localhost",
                    "--https-port=" + port,
                    "--https-key-store-file=" + data.root().resolve("tls.p12").toAbsolutePath(),
                    "--https-key-store-password=" + password,
                    "--truststore-paths=" + data.root().resolve("partner.pem").toAbsolutePath());
            var builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(home.resolve("output.log").toFile());
            builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx600m");
            var keycloak = new Keycloak(builder.start(), port);
            Runtime.getRuntime().addShutdownHook(new Thread(keycloak::close, "ohms-end-keycloak"));
            keycloak.awaitOpen();
            return keycloak;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public String issuer() {
        return "https://localhost:" + port + "/realms/house";
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }

    private void awaitOpen() {
        var client = HttpClient.newBuilder()
                .sslContext(Doors.trustingAnybody())
                .connectTimeout(Duration.ofSeconds(2))
                .build();
        var question = HttpRequest.newBuilder(URI.create(issuer() + "/.well-known/openid-configuration"))
                .timeout(Duration.ofSeconds(5))
                .build();
        Awaitility.await("Keycloak")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> {
                    try {
                        return client.send(question, HttpResponse.BodyHandlers.discarding())
                                        .statusCode()
                                == 200;
                    } catch (IOException notYet) {
                        return false;
                    }
                });
    }

    /** Unpacked by the build of the full run. */
    private static Path home() throws IOException {
        try (var unpacked = Files.list(Build.TARGET.resolve("keycloak"))) {
            var home = unpacked.filter(Files::isDirectory)
                    .findFirst()
                    .orElseThrow()
                    .toAbsolutePath();
            home.resolve("bin/kc.sh").toFile().setExecutable(true);
            return home;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static String realm(Hospital hospital, String email) {
        var staff = hospital.doors().staff();
        return """
                {"realm": "house", "enabled": true, "groups": [{"name": "%s"}],
                 "clients": [{"clientId": "%s", "secret": "%s", "protocol": "openid-connect", "publicClient": false,
                   "standardFlowEnabled": true, "directAccessGrantsEnabled": false,
                   "redirectUris": ["%s/login/sso/return"],
                   "attributes": {"pkce.code.challenge.method": "S256", "post.logout.redirect.uris": "%s/login",
                     "backchannel.logout.url": "%s/sso/logout", "backchannel.logout.session.required": "true"},
                   "protocolMappers": [{"name": "groups", "protocol": "openid-connect",
                     "protocolMapper": "oidc-group-membership-mapper",
                     "config": {"claim.name": "groups", "full.path": "false", "id.token.claim": "true"}}]}],
                 "users": [{"username": "odile", "email": "%s", "emailVerified": true, "enabled": true,
                   "firstName": "Odile", "lastName": "Ferrand", "groups": ["/%s"],
                   "credentials": [{"type": "password", "value": "%s", "temporary": false}]}]}
                """.formatted(GROUP, CLIENT, SECRET, staff, staff, staff, email, GROUP, PASSWORD);
    }
}
