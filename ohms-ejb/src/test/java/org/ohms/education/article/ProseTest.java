package org.ohms.education.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ohms.education.article.Prose.Heading;
import org.ohms.education.article.Prose.Items;
import org.ohms.education.article.Prose.Link;
import org.ohms.education.article.Prose.Paragraph;
import org.ohms.education.article.Prose.Strong;
import org.ohms.education.article.Prose.Words;

@DisplayName("The text of an article")
class ProseTest {
    @Test
    @DisplayName("keeps headings, paragraphs, lists, strong words and links to https")
    void keepsWhatItKnows() {
        var read = Prose.of("""
                ## What helps
                Take **care**, see [MedlinePlus](https://medlineplus.gov/asthma.html).

                - one
                - two

                1. first
                """);

        assertThat(read.blocks())
                .containsExactly(
                        new Heading(2, List.of(new Words("What helps"))),
                        new Paragraph(List.of(
                                new Words("Take "),
                                new Strong(List.of(new Words("care"))),
                                new Words(", see "),
                                new Link("https://medlineplus.gov/asthma.html", List.of(new Words("MedlinePlus"))),
                                new Words("."))),
                        new Items(false, List.of(List.of(words("one")), List.of(words("two")))),
                        new Items(true, List.of(List.of(words("first")))));
        assertThat(read.words()).isEqualTo(9);
    }

    @Test
    @DisplayName("begins its headings under the title of the page and skips no level")
    void skipsNoLevel() {
        assertThat(Prose.of("# A\n#### B\n###### C\n## D\n### E").blocks())
                .extracting(block -> ((Heading) block).level())
                .containsExactly(2, 3, 4, 2, 3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](  javascript:alert(1))",
                "[x](java&#115;cript:alert(1))",
                "[x](java\tscript:alert(1))",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "[x](vbscript:x)",
                "[x](http://example.org/)",
                "[x](//example.org/)",
                "[x](/staff/patients)",
                "[x](ftp://example.org/)",
                "[x](file:///etc/passwd)",
                "[x](https:///nowhere)",
                "[x](https:alert)",
                "[x](https://name:word@example.org/)",
                "[x](<https://exam ple.org/>)",
                "[x]: javascript:alert(1)\n\n[x]",
                "<javascript:alert(1)>",
                "<a@example.org>",
                "![x](https://example.org/pixel.png)",
                "![x](javascript:alert(1))",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<a href=https://example.org/>x</a>",
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<div onclick=\"x\">\n[x](javascript:y)\n</div>",
                "<svg/onload=alert(1)>",
                "`<script>`",
                "    <script>alert(1)</script>",
                "```html\n<script>alert(1)</script>\n```"
            })
    @DisplayName("leads nowhere else, shows no picture, and takes markup for words")
    void letsNothingElseThrough(String hostile) {
        assertThat(links(Prose.of(hostile).blocks())).isEmpty();
    }

    @Test
    @DisplayName("shows a picture as its description, and markup as the words it is")
    void showsWords() {
        assertThat(Prose.of("![a foot](https://example.org/foot.png)").text().strip())
                .isEqualTo("a foot");
        assertThat(Prose.of("Say <b>no</b>").text().strip()).isEqualTo("Say <b>no</b>");
        assertThat(Prose.of("<script>alert(1)</script>").text().strip()).isEqualTo("<script>alert(1)</script>");
        assertThat(Prose.of("&lt;script&gt;").text().strip()).isEqualTo("<script>");
    }

    @Test
    @DisplayName("survives what is nested without end")
    void survivesNesting() {
        assertThat(Prose.of("> ".repeat(3_000) + "deep").words()).isZero();
        assertThat(Prose.of("*".repeat(8_000) + "x" + "*".repeat(8_000)).blocks())
                .isNotNull();
        assertThat(Prose.of("*_".repeat(8_000) + "x" + "_*".repeat(8_000)).blocks())
                .isNotNull();
        assertThat(Prose.of("[".repeat(8_000)).blocks()).isNotNull();
    }

    @Test
    @DisplayName("takes as long to read as it has words")
    void takesTime() {
        assertThat(Prose.minutes(0)).isEqualTo(1);
        assertThat(Prose.minutes(200)).isEqualTo(1);
        assertThat(Prose.minutes(201)).isEqualTo(2);
        assertThat(Prose.of("").words()).isZero();
    }

    private static Paragraph words(String text) {
        return new Paragraph(List.of(new Words(text)));
    }

    private static List<String> links(List<Prose.Block> blocks) {
        return blocks.stream().flatMap(block -> linksOf(block).stream()).toList();
    }

    private static List<String> linksOf(Prose.Block block) {
        if (block instanceof Paragraph paragraph) {
            return linksIn(paragraph.words());
        }
        if (block instanceof Heading heading) {
            return linksIn(heading.words());
        }
        if (block instanceof Items list) {
            return list.items().stream().flatMap(item -> links(item).stream()).toList();
        }
        return links(((Prose.Quotation) block).blocks());
    }

    private static List<String> linksIn(List<Prose.Span> spans) {
        return spans.stream()
                .filter(Link.class::isInstance)
                .map(span -> ((Link) span).address())
                .toList();
    }
}
