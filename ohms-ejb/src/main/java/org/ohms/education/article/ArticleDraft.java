package org.ohms.education.article;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.records.coding.Code;

/**
 * An article as somebody writes it.
 *
 * @param slug names it in addresses, through all its versions and languages; not asked for when a version is changed
 * @param language likewise
 * @param body in Markdown
 * @param codes of problems, medicines and results that lead to it; a category of ICD-10-CM covers what lies under it
 */
public record ArticleDraft(
        @Nullable String slug,
        @Nullable String language,
        @Nullable ArticleTopic topic,
        @Nullable String title,
        @Nullable String summary,
        @Nullable String body,
        List<ArticleSource> sources,
        List<Code> codes) {
    public ArticleDraft {
        sources = List.copyOf(sources);
        codes = List.copyOf(codes);
    }
}
