package org.ohms.web.education;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.education.article.ArticleDetails;
import org.ohms.education.article.ArticleReview;
import org.ohms.education.article.ArticleState;
import org.ohms.education.article.ArticleTopic;
import org.ohms.education.article.ArticleWriting;
import org.ohms.education.article.Prose;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;
import org.ohms.web.shared.UrlValues;

/** One version of an article: written, looked at as patients will see it, sent to review, reviewed. */
@Named
@ViewScoped
@ShowsRefusals
public class ArticleEditView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_PREVIEW = 20_000;

    @Inject
    transient ArticleWriting writing;

    @Inject
    transient ArticleReview review;

    @Inject
    transient Toasts toasts;

    private String article = "";
    private long version;
    private final ArticleForm form = new ArticleForm();
    private String reviewerName = "";
    private String validUntil = "";
    private String reason = "";
    private transient @Nullable ArticleDetails details;
    private transient @Nullable Prose typed;

    public void load() {
        var read = writing.article(id());
        details = read;
        version = read.version();
        form.show(read);
    }

    /** Shows what is typed as patients will see it, and keeps nothing. */
    public void look() {
        var text = form.getBody();
        typed = Prose.of(text.length() > LONGEST_PREVIEW ? text.substring(0, LONGEST_PREVIEW) : text);
    }

    public String create() {
        return saved(writing.begin(form.draft()));
    }

    public String save() {
        return saved(writing.change(id(), version, form.draft()));
    }

    private String saved(UUID id) {
        toasts.say("education.saved");
        return page(id);
    }

    public String send() {
        writing.send(id(), version);
        toasts.say("education.sent");
        return page(id());
    }

    public String publish() {
        review.publish(
                id(),
                version,
                reviewerName,
                UrlValues.read(validUntil, LocalDate::parse).orElse(null));
        toasts.say("education.published");
        return page(id());
    }

    public String giveBack() {
        review.giveBack(id(), version, reason);
        toasts.say("education.returned");
        return page(id());
    }

    public String withdraw() {
        review.withdraw(id(), version);
        toasts.say("education.withdrawn");
        return page(id());
    }

    static String page(UUID id) {
        return "/staff/articles/article?faces-redirect=true&article=" + id;
    }

    /** Which version is open. */
    public UUID id() {
        return UrlValues.required(UrlValues.id(article));
    }

    /** As it was when it was opened. */
    public long version() {
        return version;
    }

    public ArticleDetails getDetails() {
        var known = details;
        if (known == null) {
            known = writing.article(id());
            details = known;
        }
        return known;
    }

    /** What is typed where somebody asked to see it, else what is kept; null for neither. */
    public @Nullable Prose getProse() {
        var shown = typed;
        return shown != null || article.isEmpty() ? shown : getDetails().prose();
    }

    public boolean isDraft() {
        return getDetails().row().state() == ArticleState.DRAFT;
    }

    public boolean isInReview() {
        return getDetails().row().state() == ArticleState.IN_REVIEW;
    }

    public boolean isWithdrawable() {
        return isDraft() || getDetails().row().state() == ArticleState.PUBLISHED;
    }

    public List<ArticleTopic> getTopics() {
        return List.of(ArticleTopic.values());
    }

    public List<String> getLanguages() {
        return List.of("en", "es");
    }

    public ArticleForm getForm() {
        return form;
    }

    public String getArticle() {
        return article;
    }

    public void setArticle(@Nullable String article) {
        this.article = article == null ? "" : article;
    }

    public String getReviewerName() {
        return reviewerName;
    }

    public void setReviewerName(@Nullable String reviewerName) {
        this.reviewerName = reviewerName == null ? "" : reviewerName;
    }

    public String getValidUntil() {
        return validUntil;
    }

    public void setValidUntil(@Nullable String validUntil) {
        this.validUntil = validUntil == null ? "" : validUntil;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }
}
