package org.ohms.web.education;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.education.article.ArticleRow;
import org.ohms.education.article.ArticleState;
import org.ohms.education.article.ArticleWriting;
import org.ohms.shared.page.Page;
import org.ohms.shared.page.PageRequest;
import org.ohms.web.shared.UrlValues;

/** The articles of the hospital by state; the filter lives in the address. */
@Named
@RequestScoped
public class ArticlesView {
    private static final int SIZE = 25;

    @Inject
    ArticleWriting writing;

    private String state = "";
    private int first;
    private Page<ArticleRow> found = new Page<>(List.of(), 0);

    /** Reads the part of the list the address asks for. */
    public void load() {
        found = writing.list(UrlValues.read(state, ArticleState::valueOf).orElse(null), new PageRequest(first, SIZE));
    }

    public String getHref() {
        return UrlValues.read(state, ArticleState::valueOf)
                .map(known -> "/staff/articles?state=" + known)
                .orElse("/staff/articles");
    }

    public List<ArticleState> getStates() {
        return List.of(ArticleState.values());
    }

    public List<ArticleRow> getRows() {
        return found.rows();
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

    public String getState() {
        return state;
    }

    public void setState(@Nullable String state) {
        this.state = state == null ? "" : state;
    }

    public String getPart() {
        return Integer.toString(first);
    }

    public void setPart(@Nullable String part) {
        first = part != null && part.matches("\\d{1,7}") ? Integer.parseInt(part) : 0;
    }
}
