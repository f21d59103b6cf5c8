package org.ohms.education.article;

/**
 * An article as patients find it in a list.
 *
 * @param minutes how long reading takes
 * @param read whether it was marked as read, in this version or another one
 */
public record OwnArticleRow(
        String slug, String language, ArticleTopic topic, String title, String summary, int minutes, boolean read) {}
