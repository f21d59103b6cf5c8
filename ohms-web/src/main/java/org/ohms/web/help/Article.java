package org.ohms.web.help;

import java.util.List;
import java.util.Locale;

/**
 * One article of the guide.
 *
 * @param permission whoever holds it needs the article; empty for everybody
 * @param words what people might look for beside the words of the article
 */
public record Article(
        String id, int order, String title, String lead, List<String> steps, String words, String permission) {
    public Article {
        steps = List.copyOf(steps);
    }

    /** Does every word of the question begin a word somewhere in the article? */
    boolean answers(String question) {
        var text = " " + (title + " " + lead + " " + String.join(" ", steps) + " " + words).toLowerCase(Locale.ROOT);
        for (var word : question.toLowerCase(Locale.ROOT).trim().split("\\s+")) {
            if (!text.contains(" " + word)) {
                return false;
            }
        }
        return true;
    }
}
