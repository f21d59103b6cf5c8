package org.ohms.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@InOpenHospital
@DisplayName("What comes to the doors and goes out")
class TransportIT {
    private static final Pattern NONCE = Pattern.compile("'nonce-([^']+)'");

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.1"})
    @DisplayName("is encrypted by TLS 1.3 and by nothing older")
    void speaksNothingOlder(String version, Hospital hospital) throws IOException {
        for (var door : List.of(hospital.doors().staff(), hospital.doors().patients())) {
            assertThatThrownBy(() -> handshake(door, new String[] {version}, null))
                    .isInstanceOf(SSLException.class);

            var suite = handshake(door, new String[] {"TLSv1.3"}, null);
            assertThat(suite).isIn("TLS_AES_256_GCM_SHA384", "TLS_AES_128_GCM_SHA256");
        }
    }

    @Test
    @DisplayName("is not encrypted with what was not chosen")
    void takesNoOtherCipher(Hospital hospital) {
        assertThatThrownBy(() -> handshake(
                        hospital.doors().staff(), new String[] {"TLSv1.3"}, new String[] {"TLS_CHACHA20_POLY1305_SHA256"
                        }))
                .isInstanceOf(SSLException.class);
    }

    @Test
    @DisplayName("lets only scripts run that carry the nonce of this very answer")
    void everyAnswerHasANonceOfItsOwn(Hospital hospital) throws IOException {
        var nonces = new HashSet<String>();
        for (var i = 0; i < 5; i++) {
            var answer = hospital.doors().get(hospital.doors().staff(), "/login");
            var policy = answer.headers().firstValue("Content-Security-Policy").orElseThrow();
            var found = NONCE.matcher(policy);
            assertThat(found.find()).as(policy).isTrue();
            assertThat(answer.body()).doesNotContainPattern("<script(?![^>]*nonce=)[^>]*>[^<]");
            assertThat(policy.replaceAll("style-src-attr[^;]*;", "")).doesNotContain("unsafe-inline", "unsafe-eval");
            nonces.add(found.group(1));
        }

        assertThat(nonces).hasSize(5).allSatisfy(nonce -> assertThat(nonce).hasSizeGreaterThanOrEqualTo(16));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/recover", "/staff/patients", "/admin/keys", "/admin/retention"})
    @DisplayName("is refused when another site sends it")
    void refusesAnotherSite(String path, Hospital hospital) throws IOException {
        var answer = hospital.doors()
                .send(form(hospital.doors().staff().resolve(path), "a=b").header("Origin", "https://evil.example"));

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/staff/live", "/staff/live/chart", "/live/notifications"})
    @DisplayName("opens no live channel for a page of another site")
    void opensNoChannelForAnotherSite(String path, Hospital hospital) throws IOException {
        var door = hospital.doors().staff();
        var answer = raw(
                door,
                "GET " + path + " HTTP/1.1\r\nHost: " + door.getAuthority()
                        + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                        + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nOrigin: https://evil.example\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 403");
    }

    @Test
    @DisplayName("is no larger than the page needs, and says how large it is")
    void isHeldToItsSize(Hospital hospital) throws IOException {
        var door = hospital.doors().staff();
        var tooLarge = "x".repeat(1024 * 1024 + 1);

        assertThat(hospital.doors()
                        .send(form(door.resolve("/login"), tooLarge).header("Origin", door.toString()))
                        .statusCode())
                .isEqualTo(413);
        var chunked = HttpRequest.newBuilder(door.resolve("/login"))
                .header("Origin", door.toString())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream("a=b".getBytes(StandardCharsets.UTF_8))));
        assertThat(hospital.doors().send(chunked).statusCode()).isEqualTo(411);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/nonsense", "/staff/patients", "/api/v1/services", "/api/nonsense"})
    @DisplayName("is not broken by a type of content whose quotation mark is never closed")
    void isNotBrokenByAnOpenQuotationMark(String path, Hospital hospital) throws IOException {
        for (var door : List.of(hospital.doors().staff(), hospital.doors().patients())) {
            for (var type : List.of("application/x-www-form-urlencoded; charset=\"", "application/json; charset=\"")) {
                var request = "POST " + path + " HTTP/1.1\r\nHost: " + door.getAuthority() + "\r\nOrigin: " + door
                        + "\r\nContent-Type: " + type + "\r\nContent-Length: 3\r\n\r\na=b";

                assertThat(raw(door, request)).startsWith("HTTP/1.1 ").doesNotStartWith("HTTP/1.1 5");
            }
        }
    }

    @Test
    @DisplayName("sets no cookie that another site, a script or a plain connection could get at")
    void setsGuardedCookiesOnly(Hospital hospital) throws IOException {
        for (var door : List.of(hospital.doors().staff(), hospital.doors().patients())) {
            HttpResponse<String> answer = hospital.doors().get(door, "/login");

            assertThat(answer.headers().allValues("Set-Cookie"))
                    .allSatisfy(cookie -> assertThat(cookie)
                            .startsWith("__Host-")
                            .containsIgnoringCase("; Secure")
                            .containsIgnoringCase("; HttpOnly")
                            .containsIgnoringCase("SameSite=")
                            .doesNotContainIgnoringCase("SameSite=None"));
        }
    }

    @Test
    @DisplayName("is noted with the address it came from, whatever it says of itself")
    void comesFromWhereItComesFrom(Hospital hospital) throws IOException {
        hospital.request()
                .header("X-Forwarded-For", "203.0.113.77")
                .header("X-Forwarded-Proto", "https")
                .header("Forwarded", "for=203.0.113.78;proto=https")
                .get("/forged-sender");

        var log = hospital.logs().stream()
                .filter(each -> each.endsWith("access.log"))
                .findAny()
                .orElseThrow();
        Patience.until(
                "the request is in the access log", () -> Files.readString(log).contains("/forged-sender"));
        assertThat(Files.readString(log)).doesNotContain("203.0.113.77", "203.0.113.78");
    }

    private static HttpRequest.Builder form(URI address, String body) {
        return HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private static String handshake(URI door, String[] versions, String[] ciphers) throws IOException {
        try (var socket =
                (SSLSocket) Doors.trustingAnybody().getSocketFactory().createSocket(door.getHost(), door.getPort())) {
            socket.setSoTimeout(20_000);
            socket.setEnabledProtocols(versions);
            if (ciphers != null) {
                socket.setEnabledCipherSuites(ciphers);
            }
            socket.startHandshake();
            return socket.getSession().getCipherSuite();
        }
    }

    private static String raw(URI door, String request) throws IOException {
        try (var socket = Doors.trustingAnybody().getSocketFactory().createSocket(door.getHost(), door.getPort())) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            var line = new StringBuilder();
            for (var next = socket.getInputStream().read();
                    next >= 0 && next != '\r';
                    next = socket.getInputStream().read()) {
                line.append((char) next);
            }
            return line.toString();
        }
    }
}
