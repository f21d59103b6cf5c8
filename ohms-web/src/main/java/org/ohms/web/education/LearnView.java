package org.ohms.web.education;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.education.article.ArticleTopic;
import org.ohms.education.article.OwnArticleRow;
import org.ohms.education.article.OwnArticles;
import org.ohms.shared.page.Page;
import org.ohms.shared.page.PageRequest;
import org.ohms.web.shared.UrlValues;

/** What patients can read: first what is about them, then everything; the filter lives in the address. */
@Named
@RequestScoped
public class LearnView {
    private static final int SIZE = 20;
    private static final int SUGGESTED = 6;

    @Inject
    OwnArticles articles;

    private boolean known;
    private String q = "";
    private String topic = "";
    private int first;
    private List<OwnArticleRow> suggested = List.of();
    private Page<OwnArticleRow> found = new Page<>(List.of(), 0);

    /** Reads what the address asks for; suggestions stand before the whole list only. */
    public void load() {
        known = articles.hasRecord();
        if (known) {
            found = articles.list(
                    UrlValues.read(topic, ArticleTopic::valueOf).orElse(null), q, new PageRequest(first, SIZE));
            suggested = isWhole() ? articles.suggested(SUGGESTED) : List.of();
        }
    }

    private boolean isWhole() {
        return first == 0 && q.isBlank() && topic.isBlank();
    }

    public String getHref() {
        return "/portal/learn?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8) + "&topic="
                + URLEncoder.encode(topic, StandardCharsets.UTF_8);
    }

    public boolean isKnown() {
        return known;
    }

    public List<OwnArticleRow> getSuggested() {
        return suggested;
    }

    public List<OwnArticleRow> getRows() {
        return found.rows();
    }

    public List<ArticleTopic> getTopics() {
        return List.of(ArticleTopic.values());
    }

    public long getTotal() {
        return found.total();
    }

    public int getSize() {
        return SIZE;
    }

    public int getFirst() {
        return first;
    }

    public String getQ() {
        return q;
    }

    public void setQ(@Nullable String q) {
        this.q = q == null ? "" : q;
    }

    public String getTopic() {
        return topic;
    }

    public void setTopic(@Nullable String topic) {
        this.topic = topic == null ? "" : topic;
    }

    public String getPart() {
        return Integer.toString(first);
    }

    public void setPart(@Nullable String part) {
        first = part != null && part.matches("\\d{1,7}") ? Integer.parseInt(part) : 0;
    }
}
