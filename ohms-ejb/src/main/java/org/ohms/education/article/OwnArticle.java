package org.ohms.education.article;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * An article as patients read it.
 *
 * @param reviewerName who reviewed it, as they want to be named
 */
public record OwnArticle(
        OwnArticleRow row,
        Prose prose,
        List<ArticleSource> sources,
        String reviewerName,
        Instant reviewedAt,
        LocalDate validUntil) {
    public OwnArticle {
        sources = List.copyOf(sources);
    }
}
