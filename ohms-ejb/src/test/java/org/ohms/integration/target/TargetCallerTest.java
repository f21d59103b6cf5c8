package org.ohms.integration.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A call to another system's address")
class TargetCallerTest {
    private static final Duration SHORT = Duration.ofMillis(1500);

    @TempDir
    static Path keys;

    private static SSLContext identity;

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private HttpsServer partner;

    @BeforeAll
    static void makeACertificate() throws Exception {
        var certificate = PartnerCertificate.in(keys);
        identity = certificate.identity();
    }

    @BeforeEach
    void aPartner() throws Exception {
        partner = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        partner.setHttpsConfigurator(new HttpsConfigurator(identity));
        partner.createContext("/", exchange -> {
            heard.add(exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("X-Mark") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            var path = exchange.getRequestURI().getPath();
            if (path.equals("/moved")) {
                exchange.getResponseHeaders().add("Location", "/elsewhere");
                exchange.sendResponseHeaders(302, -1);
            } else {
                exchange.sendResponseHeaders(204, -1);
            }
            exchange.close();
        });
        partner.start();
    }

    @AfterEach
    void close() {
        partner.stop(0);
    }

    @Test
    void bringsTheMessageAndTheStatusOfTheAnswer() throws Exception {
        var status = caller(trusting()).post(url("/hook?a=b"), Map.of("X-Mark", "m"), "{\"é\":1}");

        assertThat(status).isEqualTo(204);
        assertThat(heard).containsExactly("/hook?a=b m {\"é\":1}");
    }

    @Test
    void followsNoRedirect() throws Exception {
        assertThat(caller(trusting()).post(url("/moved"), Map.of("X-Mark", "m"), "{}"))
                .isEqualTo(302);
        assertThat(heard).hasSize(1);
    }

    @Test
    void isNotMadeWhenTheCertificateIsNotTrusted() {
        assertThat(failure(caller(TargetsTest.settings(List.of("localhost"))), url("/")))
                .isEqualTo("target.not-trusted");
        assertThat(heard).isEmpty();
    }

    @Test
    void isNotMadeWhenTheCertificateIsAnotherNames() throws Exception {
        var settings = trusting();
        settings.privateHosts = Optional.of(List.of("other.example.org"));
        var elsewhere = new TargetCaller(
                new Targets(settings, host -> List.of(InetAddress.getLoopbackAddress())),
                new TargetTrust(settings),
                SHORT);

        assertThat(failure(elsewhere, url("/").replace("localhost", "other.example.org")))
                .isEqualTo("target.not-trusted");
        assertThat(heard).isEmpty();
    }

    @Test
    void looksTheNameUpOnceAndGoesToTheAddressItLookedAt() throws Exception {
        var asked = new AtomicInteger();
        var settings = trusting();
        var rebinding = new TargetCaller(
                new Targets(settings, host -> {
                    asked.incrementAndGet();
                    return List.of(InetAddress.getLoopbackAddress());
                }),
                new TargetTrust(settings),
                SHORT);

        rebinding.post(url("/"), Map.of("X-Mark", "m"), "{}");

        assertThat(asked).hasValue(1);
    }

    @Test
    void isRefusedWhenTheNameLeadsInsideByNow() throws Exception {
        var settings = trusting();
        settings.privateHosts = Optional.empty();
        var inside = new TargetCaller(
                new Targets(settings, host -> List.of(InetAddress.getLoopbackAddress())),
                new TargetTrust(settings),
                SHORT);

        assertThat(failure(inside, url("/").replace("localhost", "partner.example.org")))
                .isEqualTo("target.not-public");
        assertThat(heard).isEmpty();
    }

    @Test
    void endsWhenNobodyAnswers() throws IOException {
        try (var silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var began = System.nanoTime();

            assertThat(failure(caller(trusting()), "https://localhost:" + silent.getLocalPort() + "/"))
                    .isIn("target.no-answer", "target.not-trusted");
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(SHORT.multipliedBy(3));
        }
    }

    @Test
    void endsInTimeThoughTheAnswerComesByteByByte() throws Exception {
        var sockets = identity.getServerSocketFactory();
        try (var slow = (SSLServerSocket) sockets.createServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var dripping = new Thread(() -> drip(slow));
            dripping.setDaemon(true);
            dripping.start();
            var began = System.nanoTime();

            assertThat(failure(caller(trusting()), "https://localhost:" + slow.getLocalPort() + "/"))
                    .isIn("target.no-answer", "target.not-trusted");
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(SHORT.multipliedBy(3));
        }
    }

    @Test
    void endsWhenTheAnswerIsNone() throws Exception {
        var sockets = identity.getServerSocketFactory();
        try (var odd = (SSLServerSocket) sockets.createServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var talking = new Thread(() -> talk(odd));
            talking.setDaemon(true);
            talking.start();

            assertThat(failure(caller(trusting()), "https://localhost:" + odd.getLocalPort() + "/"))
                    .isEqualTo("target.no-answer");
        }
    }

    private static void drip(SSLServerSocket server) {
        try (var connection = server.accept()) {
            for (var next :
                    "HTTP/1.1 200 OK and so on and so on and so on and so on".getBytes(StandardCharsets.US_ASCII)) {
                connection.getOutputStream().write(next);
                connection.getOutputStream().flush();
                java.util.concurrent.locks.LockSupport.parkNanos(
                        Duration.ofMillis(400).toNanos());
            }
        } catch (IOException hungUp) {
            // the caller has gone, as it should
            return;
        }
    }

    private static void talk(SSLServerSocket server) {
        try (var connection = server.accept()) {
            connection.getOutputStream().write("x".repeat(5000).getBytes(StandardCharsets.US_ASCII));
            connection.getOutputStream().flush();
            connection.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
        } catch (IOException hungUp) {
            // the caller has gone, as it should
            return;
        }
    }

    private static String failure(TargetCaller caller, String url) {
        return catchThrowableOfType(CallFailed.class, () -> caller.post(url, Map.of("X-Mark", "m"), "{}"))
                .code();
    }

    private String url(String path) {
        return "https://localhost:" + partner.getAddress().getPort() + path;
    }

    private static TargetCaller caller(TargetSettings settings) {
        return new TargetCaller(new Targets(settings, new SystemNames()), new TargetTrust(settings), SHORT);
    }

    private static TargetSettings trusting() {
        var settings = TargetsTest.settings(List.of("localhost"));
        settings.certificates = Optional.of(keys.resolve("partner.pem").toString());
        return settings;
    }
}
