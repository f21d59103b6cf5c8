package org.ohms.education.article;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article as patients read it.
 *
 * @param reviewerName who reviewed it, as they want to be named
 * @param video null when it has none
 */
public record OwnArticle(
        OwnArticleRow row,
        Prose prose,
        List<ArticleSource> sources,
        String reviewerName,
        Instant reviewedAt,
        LocalDate validUntil,
        @Nullable OwnVideo video) {
    public OwnArticle {
        sources = List.copyOf(sources);
    }
}
