package org.ohms.education.article;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ohms.records.coding.Code;
import org.ohms.records.coding.CodeSystem;

/**
 * An article as it comes with the program: a file of Markdown with front matter.
 *
 * @param reviewer who stands behind it, as the file says
 */
record ShippedArticle(ArticleDraft draft, String reviewer) {
    /** What the file of every article that ships says of its reviewer. */
    static final String REVIEWER = "supplied with OHMS, to be reviewed by your hospital";

    private static final String PLACE = "/org/ohms/education/articles/";
    private static final String FENCE = "---";

    /** All of them, in the order of the list beside them. */
    static List<ShippedArticle> all() {
        return text("index.txt")
                .lines()
                .filter(line -> !line.isBlank())
                .map(ShippedArticle::read)
                .toList();
    }

    private static ShippedArticle read(String file) {
        var name = file.split("\\.");
        if (name.length != 3) {
            throw new IllegalStateException(file + " is not named after article and language");
        }
        return read(name[0], name[1], text(file));
    }

    /** Reads one file; a mistake in it is a mistake of the program, and stops the start. */
    static ShippedArticle read(String slug, String language, String text) {
        var lines = text.lines().toList();
        var end = lines.subList(1, lines.size()).indexOf(FENCE) + 1;
        if (!lines.get(0).equals(FENCE) || end < 1) {
            throw new IllegalStateException(slug + " has no front matter");
        }
        Map<String, String> head = new HashMap<>();
        var codes = new ArrayList<Code>();
        var sources = new ArrayList<ArticleSource>();
        for (var line : lines.subList(1, end)) {
            var colon = line.indexOf(": ");
            var value = line.substring(colon + 2);
            switch (line.substring(0, colon)) {
                case "code" -> codes.add(code(value));
                case "source" -> sources.add(source(value));
                default -> head.put(line.substring(0, colon), value);
            }
        }
        var draft = new ArticleDraft(
                slug,
                language,
                ArticleTopic.valueOf(head.getOrDefault("topic", "")),
                head.get("title"),
                head.get("summary"),
                String.join("\n", lines.subList(end + 1, lines.size())).strip(),
                sources,
                codes);
        return new ShippedArticle(draft, head.getOrDefault("reviewer", ""));
    }

    private static Code code(String value) {
        var parts = value.split(" ", 2);
        return new Code(CodeSystem.valueOf(parts[0]).address(), parts[1]);
    }

    private static ArticleSource source(String value) {
        var parts = value.split(" \\| ");
        return new ArticleSource(parts[0], parts[1], parts[2], LocalDate.parse(parts[3]));
    }

    private static String text(String name) {
        try (var stream = ShippedArticle.class.getResourceAsStream(PLACE + name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is not part of the program");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
