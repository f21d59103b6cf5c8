package org.ohms.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The containers' files")
class ComposeTest {
    private static final Path CHECKOUT = Path.of("").toAbsolutePath().getParent();

    @Test
    @DisplayName("set only what there is to set")
    void setOnlyWhatThereIs() throws IOException {
        var compose = read("compose.yaml");

        assertThat(known()).containsAll(found(compose, "(?m)^ +(OHMS_[A-Z_]+): "));
        assertThat(known())
                .containsAll(found(compose, "target: ([A-Za-z._]+)}").stream()
                        .map(name -> name.toUpperCase(Locale.ROOT).replace('.', '_'))
                        .toList());
    }

    @Test
    @DisplayName("hold no secret and forget none: each is a file that containers/prepare makes")
    void holdNoSecret() throws IOException {
        var compose = read("compose.yaml");
        var prepare = read("containers/prepare");

        for (var file : found(compose, "\\{file: containers/secrets/([a-z-]+)}")) {
            assertThat(prepare).contains(file);
        }
        assertThat(compose).doesNotContainPattern("PASSWORD: ").doesNotContainPattern("MASTER_KEY: ");
        assertThat(read(".gitignore")).contains("containers/secrets/", "containers/certificates/");
        assertThat(read(".containerignore")).contains("containers/secrets", "containers/certificates");
        assertThat(read(".dockerignore")).isEqualTo(read(".containerignore"));
    }

    @Test
    @DisplayName("run the hospital as nobody in particular, on a file system it cannot write")
    void runTheHospitalAsNobody() throws IOException {
        assertThat(read("Containerfile")).contains("USER ${USER_ID}").contains("ARG USER_ID=10001");
        assertThat(read("compose.yaml")).contains("read_only: true", "cap_drop: [ALL]", "no-new-privileges:true");
    }

    @Test
    @DisplayName("take a node out at both doors and put it back, and never take out the last one")
    void takeANodeOutAndPutItBack(@TempDir Path folder) throws IOException, InterruptedException {
        var containers =
                Files.createDirectories(folder.resolve("containers/upstreams")).getParent();
        var nodes = containers.resolve("upstreams/nodes.conf");
        Files.copy(CHECKOUT.resolve("containers/upstreams/nodes.conf"), nodes);
        Files.copy(CHECKOUT.resolve("containers/balance"), containers.resolve("balance"));
        var before = Files.readString(nodes);

        assertThat(balance(containers, "true", "out", "node1")).isZero();
        assertThat(Files.readAllLines(nodes))
                .filteredOn(line -> line.contains("server node"))
                .hasSize(4)
                .allMatch(line -> line.contains("node1") == line.endsWith(" down;"));
        assertThat(balance(containers, "true", "out", "node2")).isEqualTo(1);
        assertThat(balance(containers, "true", "out", "node7")).isEqualTo(2);
        assertThat(balance(containers, "true", "in", "node1")).isZero();
        assertThat(Files.readString(nodes)).isEqualTo(before);
        assertThat(balance(containers, "false", "out", "node1")).isEqualTo(1);
        assertThat(Files.readString(nodes)).isEqualTo(before);
    }

    @Test
    @DisplayName("are the ones that the steps of an upgrade speak of")
    void areTheOnesOfTheSteps() throws IOException {
        assertThat(read("compose.yaml")).contains("./containers/upstreams:/etc/nginx/upstreams:ro");
        assertThat(read("containers/nginx.conf")).contains("include /etc/nginx/upstreams/nodes.conf;");
        assertThat(read("docs/operations/upgrading.md"))
                .contains("containers/balance out node1", "containers/balance in node1");
    }

    /** What the script ends with, when nginx says this to its question. */
    private static int balance(Path containers, String nginx, String... what) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("sh", "balance"));
        command.addAll(List.of(what));
        var process = new ProcessBuilder(command).directory(containers.toFile()).inheritIO();
        process.environment().put("OHMS_COMPOSE", nginx);
        return process.start().waitFor();
    }

    private static Set<String> known() throws IOException {
        return found(read("liberty-config/server.env.example"), "(?m)^#?([A-Z][A-Z0-9_]*)=");
    }

    private static Set<String> found(String text, String pattern) {
        var names = Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
        assertThat(names).as(pattern).isNotEmpty();
        return names;
    }

    private static String read(String file) throws IOException {
        return Files.readString(CHECKOUT.resolve(file));
    }
}
