package org.ohms.education.article;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where an article has its facts from.
 *
 * @param address begins with https
 * @param readOn the day somebody read it there
 */
public record ArticleSource(
        String title,
        String publisher,
        String address,
        @Nullable LocalDate readOn) {}
