package org.ohms.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The name of every file that is given out")
class DownloadNamesTest {
    private static final Path CHECKOUT = Path.of("").toAbsolutePath().getParent();

    private static final String SEND = "Faces.sendFile(";

    private record Source(String name, String text) {}

    @Test
    @DisplayName("is written by the server in two places: one encodes what somebody called a document, one says a time")
    void isWrittenInTwoPlaces() {
        assertThat(sources().stream().filter(source -> source.text().contains("Content-Disposition")))
                .extracting(Source::name)
                .containsExactlyInAnyOrder("FileAnswer.java", "CalendarView.java");
    }

    @Test
    @DisplayName("goes with a file that is saved, never shown")
    void isToBeSaved() {
        var sent = sources().stream()
                .flatMap(source ->
                        Stream.of(source.text().split(Pattern.quote(SEND), -1)).skip(1))
                .map(rest -> rest.substring(0, rest.indexOf(");\n")))
                .toList();

        assertThat(sent)
                .hasSizeGreaterThan(10)
                .allSatisfy(call -> assertThat(call.strip()).endsWith("true"));
    }

    @Test
    @DisplayName("of a table holds letters, digits, dots and dashes, whatever period somebody typed")
    void isPlain() {
        assertThat(SheetFiles.named("journal-2026-01-01-2026-02-01", "csv"))
                .isEqualTo("journal-2026-01-01-2026-02-01.csv");
        assertThat(SheetFiles.named("journal-\"\r\nX: ../a", "csv")).isEqualTo("journal-___X__.._a.csv");
    }

    private static List<Source> sources() {
        return Stream.of("ohms-web", "ohms-api")
                .map(module -> CHECKOUT.resolve(module).resolve("src/main/java"))
                .flatMap(DownloadNamesTest::files)
                .filter(file -> file.toString().endsWith(".java"))
                .map(DownloadNamesTest::source)
                .toList();
    }

    private static Source source(Path file) {
        try {
            return new Source(file.getFileName().toString(), Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<Path> files(Path directory) {
        try (var found = Files.walk(directory)) {
            return found.toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
