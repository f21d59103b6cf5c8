package org.ohms.education.article;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.ohms.identity.account.AccountDirectory;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.start.DemoDataWanted;
import org.ohms.shared.start.HospitalOpened;
import org.ohms.shared.work.Background;

/**
 * Brings the articles that ship with the program.
 *
 * <p>They arrive <em>in review</em> and no patient sees them before somebody in the hospital has published them. That is
 * stricter than with the questionnaires and plan templates that ship: those carry the wording and the figures of a paper or a
 * guideline, and are asked or begun by somebody who answers for it. An article is our own wording, speaks to patients without
 * anybody between, and says "reviewed by" somebody: that can only be a person of the hospital. The demonstration hospital
 * reviews them by its chief medical officer, so that there is something to read.
 *
 * <p>What the hospital has under a name and language already, in whatever state, is never touched: a newer release brings
 * only what is new to it.
 */
@ApplicationScoped
class ShippedArticles {
    private static final String CHIEF = "cmo@demo.ohms";
    private static final String CHIEF_NAME = "The demonstration hospital";

    @Inject
    Articles articles;

    @Inject
    AccountDirectory accounts;

    @Inject
    Background background;

    @Inject
    Clock clock;

    void bring(@Observes HospitalOpened opened) {
        background.run("education.load", this::load);
    }

    /** The demonstration hospital reads what comes, and publishes it for two years. */
    void bringFirst(@Observes @Priority(346) DemoDataWanted wanted) {
        load();
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        accounts.byEmail(CHIEF).ifPresent(chief -> {
            for (var shipped : ShippedArticle.all()) {
                var slug = shipped.draft().slug();
                var language = shipped.draft().language();
                if (slug != null && language != null) {
                    articles.versions(slug, language).stream()
                            .filter(one -> one.state() == ArticleState.IN_REVIEW)
                            .forEach(one -> one.publish(chief, CHIEF_NAME, today.plusYears(2), now));
                }
            }
            articles.keep();
        });
    }

    void load() {
        ShippedArticle.all().forEach(this::bring);
    }

    /** Brings one, unless the hospital has something under its name and language already. */
    void bring(ShippedArticle shipped) {
        var draft = shipped.draft();
        var slug = draft.slug();
        var language = draft.language();
        if (slug == null || language == null) {
            throw new IllegalStateException("an article that ships has no name");
        }
        articles.takeTurn(slug, language);
        if (articles.versions(slug, language).isEmpty()) {
            var now = clock.instant();
            var text = ArticleText.of(draft, LocalDate.ofInstant(now, ZoneOffset.UTC), new Refusals());
            var made = articles.add(slug, language, 1, text, null, now);
            made.send();
            articles.keep();
            background.about("Article", made.id(), null);
        }
    }
}
