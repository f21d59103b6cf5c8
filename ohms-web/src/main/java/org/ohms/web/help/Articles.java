package org.ohms.web.help;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.ohms.web.shared.Texts;

/** All articles, read from {@code org/ohms/web/<feature>/articles.properties} of every feature. */
@ApplicationScoped
public class Articles {
    private final List<Article> all = read(Texts.merged("articles", Locale.ENGLISH));

    /** The articles for somebody, in the order of the guide. */
    public List<Article> all() {
        return all;
    }

    static List<Article> read(Map<String, String> lines) {
        var ids = new TreeSet<String>();
        for (var key : lines.keySet()) {
            ids.add(key.split("\\.")[1]);
        }
        var articles = new ArrayList<Article>();
        for (var id : ids) {
            var beginning = "article." + id + ".";
            var steps = new ArrayList<String>();
            for (var step = lines.get(beginning + "step.1"); step != null; ) {
                steps.add(step);
                step = lines.get(beginning + "step." + (steps.size() + 1));
            }
            articles.add(new Article(
                    id,
                    Integer.parseInt(lines.getOrDefault(beginning + "order", "999")),
                    lines.getOrDefault(beginning + "title", id),
                    lines.getOrDefault(beginning + "lead", ""),
                    steps,
                    lines.getOrDefault(beginning + "words", ""),
                    lines.getOrDefault(beginning + "permission", "")));
        }
        articles.sort(Comparator.comparing(Article::order));
        return List.copyOf(articles);
    }
}
