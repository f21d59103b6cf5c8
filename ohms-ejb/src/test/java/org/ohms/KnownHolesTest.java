package org.ohms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether holes are known is asked outside of the build, which needs no network; here it is seen to that it is asked rightly. */
@DisplayName("Known holes of components")
class KnownHolesTest {
    private static final Path CHECKOUT = Path.of("").toAbsolutePath().getParent();
    private static final Path COMMAND = CHECKOUT.resolve("bin/known-holes");
    private static final Pattern SUM = Pattern.compile("sum=[0-9a-f]{64} ;;");

    @TempDir
    Path directory;

    private record Ran(int exit, String said) {}

    private Ran run(Path list) throws Exception {
        var scanner = directory.resolve("scanner");
        Files.writeString(scanner, "#!/bin/sh\necho \"$@\"\nexit 1\n");
        Files.setPosixFilePermissions(scanner, PosixFilePermissions.fromString("rwx------"));
        var builder = new ProcessBuilder(COMMAND.toString(), list.toString(), "--format", "json");
        builder.environment().put("OHMS_OSV_SCANNER", scanner.toString());
        var process = builder.redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ran(process.waitFor(), said);
    }

    @Test
    @DisplayName("are asked for every component of the list, and what is known fails the one who asked")
    void areAsked() throws Exception {
        var list = Files.writeString(directory.resolve("bom.json"), "{}");

        var ran = run(list);

        assertThat(ran.said().strip())
                .isEqualTo("scan source --config " + COMMAND.resolveSibling("known-holes.toml") + " -L " + list
                        + " --format json");
        assertThat(ran.exit()).isOne();
    }

    @Test
    @DisplayName("are not found to be none where there is no list")
    void withoutAList() throws Exception {
        var ran = run(directory.resolve("nowhere.json"));

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.said()).contains("no list of components");
    }

    @Test
    @DisplayName("are asked by a scanner of one version only, which is known by its digest")
    void byOneScanner() throws IOException {
        assertThat(SUM.matcher(Files.readString(COMMAND)).results()).hasSize(2);
    }

    @Test
    @DisplayName("are asked by the pipeline, whose list is the one of the build")
    void byThePipeline() throws IOException {
        assertThat(Files.readString(CHECKOUT.resolve(".github/workflows/ci.yml")))
                .contains("run: bin/known-holes ohms-ear/target/bom.json");
    }

    @Test
    @DisplayName("are passed over only until a day, and for a reason")
    void areAnswered() throws IOException {
        var answers = Files.readAllLines(COMMAND.resolveSibling("known-holes.toml")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.replaceFirst("\\s*=.*", ""))
                .toList();

        for (var at = 0; at < answers.size(); at += 4) {
            assertThat(answers.subList(at, Math.min(at + 4, answers.size())))
                    .isEqualTo(List.of("[[IgnoredVulns]]", "id", "ignoreUntil", "reason"));
        }
    }
}
