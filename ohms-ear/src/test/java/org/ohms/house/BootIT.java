package org.ohms.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@InOpenHospital
@DisplayName("A hospital that has just opened")
class BootIT {
    @Test
    @DisplayName("wrote no error into its log")
    void wroteNoErrorIntoItsLog(Hospital hospital) throws IOException {
        var log = Files.readAllLines(hospital.node().log()).stream()
                .takeWhile(line -> !line.contains("CWWKF0011I"))
                .toList();

        assertThat(log).anyMatch(line -> line.contains("CWWKZ0001I"));
        assertThat(log)
                .noneMatch(line -> line.contains("\"loglevel\":\"ERROR\"") || line.contains("\"loglevel\":\"SEVERE\""));
        assertThat(log).noneMatch(line -> line.contains(" E CW") || line.contains(" E CNTR") || line.contains(" E SR"));
    }

    @Test
    @DisplayName("says that it is started, live and ready")
    void saysThatItIsStartedLiveAndReady(Hospital hospital) {
        assertThat(hospital.doors().statusOf("/health/started")).isEqualTo(200);
        assertThat(hospital.doors().statusOf("/health/live")).isEqualTo(200);
        assertThat(hospital.doors().statusOf("/health/ready")).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/login", "/staff/patients", "/no-such-page", "/api/v1/no-such-thing", "/health/ready"})
    @DisplayName("protects every answer by headers and does not introduce its software")
    void protectsEveryAnswerByHeaders(String path, Hospital hospital) throws IOException {
        for (var door : List.of(hospital.doors().staff(), hospital.doors().patients())) {
            var headers = hospital.doors().get(door, path).headers();

            assertThat(headers.firstValue("Strict-Transport-Security"))
                    .hasValueSatisfying(value -> assertThat(value).contains("max-age=63072000"));
            assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).isPresent();
            assertThat(headers.allValues("Content-Security-Policy")).hasSize(1);
            assertThat(headers.firstValue("Content-Security-Policy"))
                    .hasValueSatisfying(policy -> assertThat(policy)
                            .contains("frame-ancestors 'none'")
                            .doesNotContain("script-src 'unsafe-inline'", "unsafe-eval"));
            assertThat(headers.firstValue("Server")).isEmpty();
            assertThat(headers.firstValue("X-Powered-By")).isEmpty();
            assertThat(headers.firstValue("$WSEP")).isEmpty();
        }
    }

    @Test
    @DisplayName("shows no door from the other side")
    void showsNoDoorFromTheOtherSide(Hospital hospital) throws IOException {
        var doors = hospital.doors();

        assertThat(doors.get(doors.patients(), "/staff/patients").statusCode()).isEqualTo(404);
        assertThat(doors.get(doors.patients(), "/admin/users").statusCode()).isEqualTo(404);
        assertThat(doors.get(doors.staff(), "/portal/home").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/login", "/staff/patients", "/portal/home", "/api/v1/patients"})
    @DisplayName("only redirects who comes without encryption")
    void onlyRedirectsWhoComesWithoutEncryption(String path, Hospital hospital) throws IOException {
        var answer = hospital.doors().get(hospital.doors().plain(), path);

        var door = path.startsWith("/portal")
                ? hospital.doors().patients()
                : hospital.doors().staff();
        assertThat(answer.statusCode()).isEqualTo(308);
        assertThat(answer.headers().firstValue("Location")).hasValue(door + path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/no-such-page",
                "/api/v1/no-such-thing",
                "/api/%00",
                "/%2e%2e/%2e%2e/etc/passwd",
                "/WEB-INF/web.xml",
                "/META-INF/MANIFEST.MF",
                "/.git/HEAD",
                "/.git/config"
            })
    @DisplayName("tells nobody about its insides")
    void tellsNobodyAboutItsInsides(String path, Hospital hospital) throws IOException {
        var answer = hospital.doors().get(hospital.doors().staff(), path);

        assertThat(answer.statusCode()).isBetween(300, 499);
        assertThat(answer.body()).doesNotContain("Exception", "SRVE", "jakarta.servlet", "com.ibm", "WELD", "\tat ");
    }
}
