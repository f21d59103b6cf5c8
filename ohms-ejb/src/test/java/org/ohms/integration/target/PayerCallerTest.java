package org.ohms.integration.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ohms.billing.connector.PayerSilent;

@DisplayName("A call to a clearing house")
class PayerCallerTest {
    private static final Duration SHORT = Duration.ofMillis(1500);
    /** The first handshake of a machine with much else to do takes its time. */
    private static final Duration LONG = Duration.ofSeconds(30);

    private static final int LARGEST = 100;

    @TempDir
    static Path keys;

    private static SSLContext identity;

    private HttpsServer house;

    @BeforeAll
    static void makeACertificate() throws Exception {
        var certificate = PartnerCertificate.in(keys);
        identity = certificate.identity();
    }

    @BeforeEach
    void aHouse() throws Exception {
        house = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        house.setHttpsConfigurator(new HttpsConfigurator(identity));
        house.setExecutor(Executors.newCachedThreadPool());
        house.createContext("/", PayerCallerTest::answer);
        house.start();
    }

    @AfterEach
    void close() {
        house.stop(0);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        var heard = exchange.getRequestHeaders().getFirst("Content-Type") + " "
                + exchange.getRequestHeaders().getFirst("Authorization") + " "
                + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        switch (exchange.getRequestURI().getPath()) {
            case "/long" -> send(exchange, 200, "x".repeat(LARGEST + 1));
            case "/busy" -> send(exchange, 503, "later");
            case "/moved" -> {
                exchange.getResponseHeaders().add("Location", "/elsewhere");
                send(exchange, 302, "");
            }
            case "/drip" -> drip(exchange);
            default -> send(exchange, 200, heard);
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static void drip(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, LARGEST);
        try (var body = exchange.getResponseBody()) {
            for (var i = 0; i < LARGEST; i++) {
                body.write('x');
                body.flush();
                java.util.concurrent.locks.LockSupport.parkNanos(
                        SHORT.dividedBy(4).toNanos());
            }
        } catch (IOException hungUp) {
            // the caller has gone, as it should
            return;
        }
    }

    private static PayerCaller caller(TargetSettings settings) {
        return new PayerCaller(new BoundedCalls(new Targets(settings, new SystemNames()), new TargetTrust(settings)));
    }

    private static TargetSettings trusting() {
        var settings = TargetsTest.settings(List.of("localhost"));
        settings.certificates = Optional.of(keys.resolve("partner.pem").toString());
        return settings;
    }

    private URI at(String path) {
        return URI.create("https://localhost:" + house.getAddress().getPort() + path);
    }

    private static String failure(PayerCaller caller, URI address, Duration patience) {
        return catchThrowableOfType(
                        PayerSilent.class, () -> caller.post(address, Map.of(), new byte[] {1}, patience, LARGEST))
                .code();
    }

    @Test
    @DisplayName("brings what is sent, and the answer with its status, whatever it is")
    void brings() throws Exception {
        var caller = caller(trusting());
        var answer = caller.post(
                at("/"),
                Map.of("Content-Type", "application/EDI-X12", "Authorization", "Basic x"),
                "ISA*".getBytes(StandardCharsets.UTF_8),
                LONG,
                LARGEST);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo("application/EDI-X12 Basic x ISA*");
        assertThat(caller.post(at("/busy"), Map.of(), new byte[0], LONG, LARGEST)
                        .status())
                .isEqualTo(503);
        assertThat(caller.post(at("/moved"), Map.of(), new byte[0], LONG, LARGEST)
                        .status())
                .isEqualTo(302);
        assertThat(answer.toString()).isEqualTo("Answer[200]");
    }

    @Test
    @DisplayName("is not made to a stranger's certificate, nor to an address inside that is not allowed")
    void refuses() {
        assertThat(failure(caller(TargetsTest.settings(List.of("localhost"))), at("/"), LONG))
                .isEqualTo("target.not-trusted");
        var settings = trusting();
        settings.privateHosts = Optional.empty();
        assertThat(failure(caller(settings), URI.create("https://10.0.0.1/"), LONG))
                .startsWith("target.");
        assertThat(failure(caller(trusting()), URI.create("http://localhost/"), LONG))
                .startsWith("target.");
    }

    @Test
    @DisplayName("takes no more than it was told, and no longer")
    void limits() throws Exception {
        assertThat(failure(caller(trusting()), at("/long"), LONG)).isEqualTo("target.answer-too-long");

        var began = System.nanoTime();
        assertThat(failure(caller(trusting()), at("/drip"), SHORT)).isEqualTo("target.no-answer");
        try (var silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            assertThat(failure(
                            caller(trusting()), URI.create("https://localhost:" + silent.getLocalPort() + "/"), SHORT))
                    .isIn("target.no-answer", "target.not-trusted");
        }
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(SHORT.multipliedBy(8));
    }
}
