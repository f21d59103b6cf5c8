package org.ohms.records.document.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ohms.testing.ScannerStub;

/** Needs clamd on this machine; says so where there is none. It knows one signature here, that of EICAR. */
@Tag("full")
@DisplayName("The real clamd")
class ClamdIT {
    private static final List<String> PLACES = List.of("/usr/sbin/clamd", "/usr/bin/clamd", "/usr/local/sbin/clamd");
    private static final byte[] EICAR = ScannerStub.EICAR.getBytes(StandardCharsets.US_ASCII);
    private static final int MEGABYTE = 1_048_576;

    @TempDir
    private static Path house;

    private static @Nullable Process clamd;
    private static VirusScanner scanner = new VirusScanner();

    @BeforeAll
    static void start() throws IOException {
        var program = PLACES.stream().map(Path::of).filter(Files::isExecutable).findFirst();
        assumeTrue(program.isPresent(), "there is no clamd on this machine: nothing was scanned by a real one");
        int port;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        var signatures = Files.createDirectory(house.resolve("signatures"));
        Files.writeString(
                signatures.resolve("eicar.ndb"),
                "Eicar-Test-Signature:0:*:" + HexFormat.of().formatHex(EICAR) + "\n");
        var settings = Files.writeString(house.resolve("clamd.conf"), """
                Foreground yes
                TCPSocket %d
                TCPAddr 127.0.0.1
                DatabaseDirectory %s
                StreamMaxLength 100M
                MaxFileSize 100M
                MaxScanSize 400M
                """.formatted(port, signatures));
        clamd = new ProcessBuilder(program.get().toString(), "--config-file=" + settings)
                .redirectErrorStream(true)
                .redirectOutput(house.resolve("clamd.log").toFile())
                .start();
        scanner = VirusScannerTest.at(port);
        await().atMost(Duration.ofSeconds(60)).until(scanner::answers);
    }

    @AfterAll
    static void stop() {
        var process = clamd;
        if (process != null) {
            process.destroyForcibly();
        }
    }

    @Test
    @DisplayName("finds nothing in a clean file")
    void clean() {
        assertThat(scan("Dear colleague, the patient is well.".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Verdict.CLEAN);
    }

    @Test
    @DisplayName("finds EICAR, also within words and across the border of two pieces")
    void infected() {
        assertThat(scan(EICAR)).isEqualTo(Verdict.INFECTED);
        var behind = new byte[MEGABYTE + 40];
        Arrays.fill(behind, (byte) 'a');
        System.arraycopy(EICAR, 0, behind, MEGABYTE - 30, EICAR.length);
        assertThat(scan(behind)).isEqualTo(Verdict.INFECTED);
    }

    @Test
    @DisplayName("takes a file as large as they come")
    void large() {
        var piece = new byte[MEGABYTE];
        assertThat(scanner.scan(100, number -> piece)).isEqualTo(Verdict.CLEAN);
        assertThat(scanner.scan(100, number -> number == 99 ? Arrays.copyOf(EICAR, MEGABYTE) : piece))
                .isEqualTo(Verdict.INFECTED);
    }

    @Test
    @DisplayName("says nothing good about a file larger than it takes")
    void tooLarge() {
        var piece = new byte[MEGABYTE];
        assertThat(scanner.scan(140, number -> piece)).isIn(Verdict.REFUSED, Verdict.UNREACHABLE);
    }

    private static Verdict scan(byte[] file) {
        var pieces = Stream.iterate(0, from -> from < file.length, from -> from + MEGABYTE)
                .map(from -> Arrays.copyOfRange(file, from, Math.min(file.length, from + MEGABYTE)))
                .toList();
        return scanner.scan(pieces.size(), pieces::get);
    }
}
