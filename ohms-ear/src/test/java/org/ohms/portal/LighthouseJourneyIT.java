package org.ohms.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ohms.house.Journey;
import org.ohms.house.Lighthouse;

@Tag("full")
@DisplayName("Pages of patients on a phone")
class LighthouseJourneyIT extends Journey {
    private static final int RUNS = 5;

    @ParameterizedTest
    @ValueSource(strings = {"/portal", "/portal/book"})
    @DisplayName("are quick, accessible and made as pages should be")
    void areQuick(String path) {
        var patient = signedInAs("patient");
        var cookies = patient.context().cookies().stream()
                .map(cookie -> cookie.name + "=" + cookie.value)
                .collect(Collectors.joining("; "));

        var report =
                Lighthouse.measure(hospital().doors().patients().resolve(path).toString(), cookies, RUNS);

        System.out.printf("%s %s%n", path, report.scores());
        assertThat(report.scores().get("performance"))
                .as("%s", report.findings())
                .isGreaterThanOrEqualTo(90);
        assertThat(report.scores().get("accessibility"))
                .as("%s", report.findings())
                .isEqualTo(100);
        assertThat(report.scores().get("best-practices"))
                .as("%s", report.findings())
                .isEqualTo(100);
    }
}
