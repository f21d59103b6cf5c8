package org.ohms.education.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ohms.records.coding.CodeSystem;
import org.ohms.shared.error.Refusals;

@DisplayName("An article that comes with the program")
class ShippedArticlesTest {
    private static final LocalDate READ_BY = LocalDate.of(2026, 11, 30);
    private static final Path FILES = Path.of("src/main/resources/org/ohms/education/articles");

    static Stream<ShippedArticle> shipped() {
        return ShippedArticle.all().stream();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    @DisplayName("has sources, codes and words, and says that the hospital is to review it")
    void isWhole(ShippedArticle article) {
        var text = ArticleText.of(article.draft(), READ_BY, new Refusals());

        assertThat(article.reviewer()).isEqualTo(ShippedArticle.REVIEWER);
        assertThat(text.sources()).isNotEmpty();
        assertThat(text.codes()).isNotEmpty();
        assertThat(text.words()).isBetween(60, 600);
        assertThat(Prose.of(text.body()).blocks().get(0)).isInstanceOf(Prose.Heading.class);
        assertThat(text.body()).doesNotContain("<", "](");
    }

    @Test
    @DisplayName("is one of at least 25 in English, each under one name; one in Spanish has its twin in English")
    void areEnough() {
        var names = shipped()
                .collect(Collectors.groupingBy(
                        one -> Objects.requireNonNull(one.draft().language()),
                        Collectors.mapping(
                                one -> Objects.requireNonNull(one.draft().slug()), Collectors.toList())));

        assertThat(names.keySet()).containsExactlyInAnyOrder("en", "es");
        assertThat(names.get("en")).hasSizeGreaterThanOrEqualTo(25).doesNotHaveDuplicates();
        assertThat(names.get("en")).containsAll(names.getOrDefault("es", java.util.List.of()));
    }

    @Test
    @DisplayName("is listed, and everything that is listed is there")
    void areListed() throws IOException {
        try (var files = Files.list(FILES)) {
            assertThat(Files.readAllLines(FILES.resolve("index.txt")))
                    .containsExactlyInAnyOrderElementsOf(
                            files.map(file -> file.getFileName().toString())
                                    .filter(name -> name.endsWith(".md"))
                                    .toList());
        }
    }

    @Test
    @DisplayName("names medicines by the codes the safety checks know them by")
    void knowsItsMedicines() throws IOException {
        var known = Files.readAllLines(
                        Path.of("src/main/resources/org/ohms/prescribing/ingredients.csv"), StandardCharsets.UTF_8)
                .stream()
                .map(line -> line.split(",", -1)[1])
                .toList();

        assertThat(shipped()
                        .flatMap(one -> one.draft().codes().stream())
                        .filter(code -> code.system().equals(CodeSystem.RXNORM.address()))
                        .map(code -> code.code()))
                .isNotEmpty()
                .allMatch(known::contains);
    }
}
