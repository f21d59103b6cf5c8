package org.ohms.education.article;

/** How a version of an article stands. */
public enum ArticleState {
    DRAFT,
    IN_REVIEW,
    PUBLISHED,
    WITHDRAWN
}
