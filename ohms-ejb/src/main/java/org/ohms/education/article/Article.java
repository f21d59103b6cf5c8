package org.ohms.education.article;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;

/**
 * One version of an article in one language. It is written as a draft, sent to review, and published by somebody who wrote
 * nothing of it, or sent back with a reason. What is published is shown until a day the reviewer sets, and does not change:
 * another wording is another version, whose publication withdraws this one. Who wrote at it stands in the row itself, where a
 * check compares it with the reviewer; this class does not need to know.
 */
@Entity
@Table(name = "article")
class Article {
    @Id
    private UUID id;

    private String slug;

    private String language;

    private int number;

    @Enumerated(EnumType.STRING)
    private ArticleTopic topic;

    private String title;

    private String summary;

    private String body;

    private int words;

    @Enumerated(EnumType.STRING)
    private ArticleState state;

    private boolean shipped;

    @Column(name = "written_at")
    private Instant writtenAt;

    private @Nullable String returned;

    @Column(name = "reviewed_by")
    private @Nullable AccountId reviewedBy;

    @Column(name = "reviewer_name")
    private @Nullable String reviewerName;

    @Column(name = "reviewed_at")
    private @Nullable Instant reviewedAt;

    @Column(name = "valid_until")
    private @Nullable LocalDate validUntil;

    @Column(name = "withdrawn_at")
    private @Nullable Instant withdrawnAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway")
    protected Article() {}

    void change(ArticleText text, Instant now) {
        insistOnDraft();
        topic = text.topic();
        title = text.title();
        summary = text.summary();
        body = text.body();
        words = text.words();
        writtenAt = now;
    }

    void send() {
        insistOnDraft();
        state = ArticleState.IN_REVIEW;
        returned = null;
    }

    void giveBack(String reason) {
        insistOnReview();
        state = ArticleState.DRAFT;
        returned = reason;
    }

    void publish(AccountId by, String named, LocalDate until, Instant now) {
        insistOnReview();
        state = ArticleState.PUBLISHED;
        reviewedBy = by;
        reviewerName = named;
        reviewedAt = now;
        validUntil = until;
    }

    void withdraw(Instant now) {
        if (state != ArticleState.PUBLISHED && state != ArticleState.DRAFT) {
            throw DomainException.refused(ArticleRefusal.IS_FIXED);
        }
        state = ArticleState.WITHDRAWN;
        returned = null;
        withdrawnAt = now;
    }

    /** Somebody changed what belongs to it. */
    void touch(Instant now) {
        insistOnDraft();
        writtenAt = now;
    }

    void insistOnDraft() {
        if (state != ArticleState.DRAFT) {
            throw DomainException.refused(ArticleRefusal.IS_FIXED);
        }
    }

    private void insistOnReview() {
        if (state != ArticleState.IN_REVIEW) {
            throw DomainException.refused(ArticleRefusal.NOT_IN_REVIEW);
        }
    }

    ArticleRow row() {
        return new ArticleRow(id, slug, language, number, topic, title, state, shipped, writtenAt, validUntil);
    }

    UUID id() {
        return id;
    }

    String slug() {
        return slug;
    }

    String language() {
        return language;
    }

    int number() {
        return number;
    }

    String title() {
        return title;
    }

    String summary() {
        return summary;
    }

    String body() {
        return body;
    }

    int words() {
        return words;
    }

    ArticleState state() {
        return state;
    }

    @Nullable
    String returned() {
        return returned;
    }

    @Nullable
    String reviewerName() {
        return reviewerName;
    }

    @Nullable
    Instant reviewedAt() {
        return reviewedAt;
    }

    @Nullable
    LocalDate validUntil() {
        return validUntil;
    }

    long version() {
        return version;
    }
}
