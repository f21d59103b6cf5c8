package org.ohms.education.article;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.page.Page;
import org.ohms.shared.page.PageRequest;

/** Writing articles for patients: a draft is changed, sent to review, and taken up again when it comes back. */
@Stateless
public class ArticleWriting {
    @Inject
    Articles articles;

    @Inject
    Videos videos;

    @Inject
    CurrentActor current;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** The versions in a state, or in any; by title. */
    @RolesAllowed({"education.write", "education.review"})
    public Page<ArticleRow> list(@Nullable ArticleState state, PageRequest page) {
        return articles.list(state, page);
    }

    @RolesAllowed({"education.write", "education.review"})
    public ArticleDetails article(UUID id) {
        audit.object("Article", id);
        var found = articles.with(id);
        var me = current.account();
        return new ArticleDetails(
                found.row(),
                found.summary(),
                found.body(),
                Prose.of(found.body()),
                Prose.minutes(found.words()),
                articles.sources(id),
                articles.codes(id),
                found.returned(),
                found.reviewerName(),
                articles.wroteAt(id, me),
                found.version());
    }

    /**
     * Begins an article.
     *
     * @throws DomainException INVALID naming what is missing or wrong, or that the name is taken in this language
     */
    @RolesAllowed("education.write")
    public UUID begin(ArticleDraft draft) {
        var refusals = new Refusals();
        var slug = draft.slug() == null ? "" : draft.slug().strip();
        refusals.when(
                !slug.matches("[a-z0-9][a-z0-9-]{1,59}"),
                Refusal.of(CommonRefusal.MALFORMED).at("slug"));
        var language = draft.language() == null ? "" : draft.language();
        refusals.when(
                !ArticleText.LANGUAGES.contains(language),
                Refusal.of(CommonRefusal.REQUIRED).at("language"));
        var text = ArticleText.of(draft, today(), refusals);
        articles.takeTurn(slug, language);
        if (!articles.versions(slug, language).isEmpty()) {
            throw DomainException.invalid(Refusal.of(ArticleRefusal.NAME_TAKEN).at("slug"));
        }
        return added(slug, language, 1, text);
    }

    /**
     * Changes a draft; of what was published or withdrawn another version begins.
     *
     * @return the draft
     * @throws DomainException REFUSED while it is in review, or while somebody works at another version
     */
    @RolesAllowed("education.write")
    public UUID change(UUID id, long version, ArticleDraft draft) {
        audit.object("Article", id);
        var before = articles.turn(id, version);
        var text = ArticleText.of(draft, today(), new Refusals());
        if (before.state() == ArticleState.DRAFT) {
            articles.change(before, text, current.account(), clock.instant());
            return id;
        }
        if (before.state() == ArticleState.IN_REVIEW) {
            throw DomainException.refused(ArticleRefusal.IS_FIXED);
        }
        var known = articles.versions(before.slug(), before.language());
        if (known.stream().anyMatch(one -> isOpen(one.state()))) {
            throw DomainException.refused(ArticleRefusal.IS_OPEN);
        }
        var next = added(before.slug(), before.language(), known.get(0).number() + 1, text);
        videos.copy(id, next);
        return next;
    }

    /**
     * Sends the draft to review; until it is published or comes back it stays as it is.
     *
     * @throws DomainException INVALID when it names no source, or when something is missing at its video
     */
    @RolesAllowed("education.write")
    public void send(UUID id, long version) {
        audit.object("Article", id);
        var draft = articles.turn(id, version);
        if (articles.sources(id).isEmpty()) {
            throw DomainException.invalid(Refusal.of(ArticleRefusal.NO_SOURCE).at("sources"));
        }
        videos.insistOnReady(draft);
        draft.send();
        articles.keep();
    }

    private UUID added(String slug, String language, int number, ArticleText text) {
        var made = articles.add(slug, language, number, text, current.account(), clock.instant());
        audit.object("Article", made.id());
        return made.id();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static boolean isOpen(ArticleState state) {
        return List.of(ArticleState.DRAFT, ArticleState.IN_REVIEW).contains(state);
    }
}
