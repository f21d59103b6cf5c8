package org.ohms.web.education;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.education.article.OwnArticleRow;
import org.ohms.education.article.OwnArticles;

/** What to read after a visit: a few articles about what is in the record by then. */
@Named
@RequestScoped
public class AfterVisitView {
    private static final int MOST = 3;

    @Inject
    OwnArticles articles;

    private @Nullable List<OwnArticleRow> rows;

    public List<OwnArticleRow> getRows() {
        var known = rows;
        if (known == null) {
            known = articles.hasRecord() ? articles.suggested(MOST) : List.of();
            rows = known;
        }
        return known;
    }
}
