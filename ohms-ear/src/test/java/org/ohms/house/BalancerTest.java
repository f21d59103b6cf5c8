package org.ohms.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The balancer of the drills")
class BalancerTest {
    private static final Path GUIDE = Path.of("../docs/operations/two-nodes.md");

    /** What is written for one hospital: its address and certificate, what its network shuts off, its nodes. */
    private static final List<String> OF_THE_PLACE =
            List.of("bind ", "http-request deny ", "default-server ", "server ");

    @Test
    @DisplayName("is set as the guide for two nodes says, line by line")
    void isTheOneOfTheGuide() throws IOException {
        var drilled = Stream.of(Balancer.DEFAULTS, Balancer.DOOR.formatted("staff", 9443, "certificate.pem"));

        assertThat(settings(drilled.flatMap(String::lines))).isEqualTo(settings(guide()));
    }

    @Test
    @DisplayName("asks a node whether it is ready as the guide says")
    void asksAsTheGuideSays() throws IOException {
        assertThat(guide().filter(line -> line.startsWith("default-server ")))
                .singleElement()
                .asString()
                .endsWith(" " + Balancer.CHECK.formatted(9080));
    }

    private static List<String> settings(Stream<String> lines) {
        return lines.map(String::strip)
                .filter(line -> OF_THE_PLACE.stream().noneMatch(line::startsWith))
                .toList();
    }

    /** The settings of the guide: what is set off, without remarks. */
    private static Stream<String> guide() throws IOException {
        return Files.readAllLines(GUIDE).stream()
                .filter(line -> line.startsWith("    "))
                .map(String::strip)
                .filter(line -> !line.startsWith("#"));
    }
}
