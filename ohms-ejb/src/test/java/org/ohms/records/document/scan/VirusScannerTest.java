package org.ohms.records.document.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.testing.ScannerStub;

@DisplayName("The virus scanner")
class VirusScannerTest {
    private final ScannerStub clamd = ScannerStub.open();
    private final VirusScanner scanner = at(clamd.port());

    @AfterEach
    void close() throws IOException {
        clamd.close();
    }

    @Test
    @DisplayName("finds nothing in what is clean, however many pieces it has")
    void clean() {
        assertThat(scanner.scan(3, number -> new byte[200_000])).isEqualTo(Verdict.CLEAN);
        assertThat(scanner.answers()).isTrue();
    }

    @Test
    @DisplayName("finds what lies across the border of two pieces, and of two chunks")
    void infected() {
        var file = new byte[300_000];
        var eicar = ScannerStub.EICAR.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(eicar, 0, file, 65_536 - 20, eicar.length);
        assertThat(scanner.scan(1, number -> file)).isEqualTo(Verdict.INFECTED);

        var halves = new byte[][] {Arrays.copyOf(eicar, 30), Arrays.copyOfRange(eicar, 30, eicar.length)};
        assertThat(scanner.scan(2, number -> halves[number])).isEqualTo(Verdict.INFECTED);
    }

    @Test
    @DisplayName("says nothing good about what it did not take whole")
    void refused() {
        clamd.be(ScannerStub.Mood.TOO_LARGE);
        assertThat(scanner.scan(1, number -> new byte[70_000])).isIn(Verdict.REFUSED, Verdict.UNREACHABLE);
    }

    @Test
    @DisplayName("is not there when nobody listens or nobody answers")
    void unreachable() throws IOException {
        clamd.be(ScannerStub.Mood.AWAY);
        assertThat(scanner.scan(1, number -> new byte[10])).isEqualTo(Verdict.UNREACHABLE);
        assertThat(scanner.answers()).isFalse();
        clamd.close();
        assertThat(scanner.scan(1, number -> new byte[10])).isEqualTo(Verdict.UNREACHABLE);
        assertThat(scanner.answers()).isFalse();
    }

    static VirusScanner at(int port) {
        var scanner = new VirusScanner();
        scanner.settings = new ScanSettings();
        scanner.settings.host = "localhost";
        scanner.settings.port = port;
        scanner.settings.patience = Duration.ofSeconds(5);
        return scanner;
    }
}
