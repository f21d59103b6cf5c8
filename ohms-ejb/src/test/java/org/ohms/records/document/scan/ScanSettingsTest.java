package org.ohms.records.document.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Whether documents are scanned")
class ScanSettingsTest {
    @ParameterizedTest(name = "demonstration {0}, said {1}: {2}")
    @CsvSource({"true,,false", "false,,true", "true,clamd,true", "true,off,false", "false,clamd,true"})
    void isOnExceptInADemonstrationThatDoesNotAskForIt(boolean demo, @Nullable String said, boolean on) {
        var settings = settings(demo, said, 3310, Duration.ofMinutes(2));

        settings.insistOnSense();

        assertThat(settings.isOn()).isEqualTo(on);
    }

    @Test
    @DisplayName("is not left out in production: the start says so in one sentence")
    void productionRefusesOff() {
        assertThatThrownBy(() ->
                        settings(false, "off", 3310, Duration.ofMinutes(2)).insistOnSense())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "ohms.documents.scan must be clamd: only a demonstration takes documents that nobody scans.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"on", "Clamd", "none"})
    void isNothingElse(String said) {
        assertThatThrownBy(
                        () -> settings(true, said, 3310, Duration.ofMinutes(2)).insistOnSense())
                .hasMessage("ohms.documents.scan must be clamd or off.");
    }

    @ParameterizedTest
    @CsvSource({"0,PT2M,port", "65536,PT2M,port", "3310,PT0S,patience", "3310,PT11M,patience", "3310,-PT1S,patience"})
    void saysWhichFigureIsWrong(int port, Duration patience, String key) {
        assertThatThrownBy(() -> settings(false, null, port, patience).insistOnSense())
                .hasMessageStartingWith("ohms.documents.clamd." + key + " must be");
    }

    private static ScanSettings settings(boolean demo, @Nullable String said, int port, Duration patience) {
        var settings = new ScanSettings();
        settings.demo = demo;
        settings.scan = Optional.ofNullable(said);
        settings.host = "localhost";
        settings.port = port;
        settings.patience = patience;
        return settings;
    }
}
