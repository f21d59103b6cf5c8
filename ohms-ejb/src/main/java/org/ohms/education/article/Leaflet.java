package org.ohms.education.article;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What somebody gets on paper about a medicine: an article of the hospital, as it was reviewed.
 *
 * @param language of the article, which is English where there is none in the one that was asked for
 * @param reviewerName who reviewed it, as they want to be named
 */
public record Leaflet(
        String language,
        String title,
        String summary,
        Prose prose,
        List<ArticleSource> sources,
        String reviewerName,
        Instant reviewedAt,
        LocalDate validUntil) {
    public Leaflet {
        sources = List.copyOf(sources);
    }
}
