package org.ohms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The map from requirements to tests")
class ComplianceMapTest {
    private static final Path CHECKOUT = Path.of("").toAbsolutePath().getParent();
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (\\S+) \\|(?: L[12] \\|)? ([^|]+) \\| (.+) \\|$");
    private static final Pattern TEST = Pattern.compile("`([A-Z][A-Za-z0-9]*(?:Test|IT))`");

    private static final Pattern CHAPTER = Pattern.compile("\\]\\((operations/[a-z-]+\\.md)#([a-z0-9-]+)\\)");

    /** Every implementation specification of 45 CFR 164.312. */
    private static final List<String> CLAUSES = List.of(
            "164.312(a)(1)",
            "164.312(a)(2)(i)",
            "164.312(a)(2)(ii)",
            "164.312(a)(2)(iii)",
            "164.312(a)(2)(iv)",
            "164.312(b)",
            "164.312(c)(1)",
            "164.312(c)(2)",
            "164.312(d)",
            "164.312(e)(1)",
            "164.312(e)(2)(i)",
            "164.312(e)(2)(ii)");

    private record Row(String id, String proof) {
        Set<String> tests() {
            return TEST.matcher(proof)
                    .results()
                    .map(found -> found.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        boolean isOpen() {
            return proof.startsWith("open: ");
        }

        boolean doesNotApply() {
            return proof.startsWith("not applicable because ");
        }

        /** Nothing in this repository can fulfil it; a chapter for operators says what to do. */
        boolean isOperators() {
            return proof.startsWith("operator's: ");
        }

        boolean isProven() {
            return !isOpen() && !doesNotApply() && !isOperators();
        }
    }

    @Test
    @DisplayName("has a line for every requirement, and one only")
    void isComplete() throws IOException {
        var wanted = new ArrayList<>(CLAUSES);
        try (var ids = ComplianceMapTest.class.getResourceAsStream("/asvs-5.0.0-ids.txt")) {
            new String(ids.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(wanted::add);
        }

        assertThat(wanted).hasSize(CLAUSES.size() + 253);
        assertThat(rows()).extracting(Row::id).containsExactlyElementsOf(wanted);
    }

    @Test
    @DisplayName("names only tests that there are")
    void namesOnlyTestsThatThereAre() throws IOException {
        var there = testClasses();

        assertThat(there).hasSizeGreaterThan(100);
        assertThat(named(map())).isSubsetOf(there);
        assertThat(named(threats())).hasSizeGreaterThan(40).isSubsetOf(there);
    }

    @Test
    @DisplayName("says of each whether a test proves it, it is open, it is the operator's, or why it does not apply")
    void saysOneOfFour() throws IOException {
        assertThat(rows().stream().filter(Row::isProven))
                .allSatisfy(row -> assertThat(row.tests()).as(row.id()).isNotEmpty());
        assertThat(rows().stream().filter(row -> !row.isProven()))
                .allSatisfy(row -> assertThat(row.proof().length()).as(row.id()).isGreaterThan(20));
    }

    @Test
    @DisplayName("tells operators where what is theirs is written")
    void tellsOperatorsWhere() throws IOException {
        assertThat(rows().stream().filter(Row::isOperators)).isNotEmpty().allSatisfy(row -> {
            var chapter = CHAPTER.matcher(row.proof());
            assertThat(chapter.find()).as(row.id()).isTrue();
            assertThat(Files.readString(CHECKOUT.resolve("docs").resolve(chapter.group(1)))
                            .lines()
                            .filter(line -> line.startsWith("#"))
                            .map(line -> line.replaceFirst("#+ ", "")
                                    .toLowerCase(Locale.ROOT)
                                    .replaceAll("[^a-z0-9 -]", "")
                                    .replace(' ', '-')))
                    .as(row.id())
                    .contains(chapter.group(2));
        });
    }

    @Test
    @DisplayName("counts itself right")
    void countsItselfRight() throws IOException {
        var asvs = rows().stream().filter(row -> row.id().startsWith("V")).toList();

        assertThat(map())
                .contains("%d of %d requirements are proven, %d do not apply, %d are the operator's, %d are open."
                        .formatted(
                                asvs.stream().filter(Row::isProven).count(),
                                asvs.size(),
                                asvs.stream().filter(Row::doesNotApply).count(),
                                asvs.stream().filter(Row::isOperators).count(),
                                asvs.stream().filter(Row::isOpen).count()));
    }

    private static List<Row> rows() throws IOException {
        return ROW.matcher(map())
                .results()
                .map(found -> new Row(found.group(1), found.group(3)))
                .filter(row -> row.id().startsWith("V") || row.id().startsWith("164."))
                .toList();
    }

    private static Set<String> named(String text) {
        return TEST.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static String threats() throws IOException {
        return Files.readString(CHECKOUT.resolve("docs/security/README.md"));
    }

    private static String map() throws IOException {
        return Files.readString(CHECKOUT.resolve("docs/compliance.md"));
    }

    private static Set<String> testClasses() {
        return Stream.of("ohms-ejb", "ohms-web", "ohms-api", "ohms-ear")
                .map(module -> CHECKOUT.resolve(module).resolve("src/test/java"))
                .filter(Files::isDirectory)
                .flatMap(ComplianceMapTest::files)
                .map(file -> file.getFileName().toString())
                .filter(name -> name.endsWith(".java"))
                .map(name -> name.substring(0, name.length() - ".java".length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Path> files(Path directory) {
        try (var found = Files.walk(directory)) {
            return found.toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
