package org.ohms.education.article;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.records.coding.Code;

/**
 * A version of an article with everything in it, for those who write and review.
 *
 * @param minutes how long reading takes
 * @param returned why it was sent back; null when it was not
 * @param reviewerName the name patients are shown; null before it was reviewed
 * @param ownWork whether the one who asks wrote at it, and so does not review it
 */
public record ArticleDetails(
        ArticleRow row,
        String summary,
        String body,
        Prose prose,
        int minutes,
        List<ArticleSource> sources,
        List<Code> codes,
        @Nullable String returned,
        @Nullable String reviewerName,
        boolean ownWork,
        long version) {
    public ArticleDetails {
        sources = List.copyOf(sources);
        codes = List.copyOf(codes);
    }
}
