package org.ohms.education.article;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of an article as the list of the editors shows it.
 *
 * @param number which version of this article in this language
 * @param shipped whether it came with the program, and nobody in the hospital wrote it
 * @param validUntil the last day patients are shown it; null before it was reviewed
 */
public record ArticleRow(
        UUID id,
        String slug,
        String language,
        int number,
        ArticleTopic topic,
        String title,
        ArticleState state,
        boolean shipped,
        Instant writtenAt,
        @Nullable LocalDate validUntil) {}
