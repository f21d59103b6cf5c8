package org.ohms.education.article;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;

/**
 * Reviewing what others wrote for patients. Whoever wrote at a version does not review it: the use case says so, and the
 * database refuses it whoever asks. What came with the program was written by nobody here, so any reviewer may read it.
 */
@Stateless
public class ArticleReview {
    private static final int LONGEST_REASON = 1_000;
    private static final int LONGEST_NAME = 100;
    private static final int MOST_YEARS = 5;

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

    /**
     * Publishes it: from now on patients read this version, and the one before it is withdrawn.
     *
     * @param name the reviewer as patients are to read it, such as "Dr. Amal Haddad, heart doctor"
     * @param until the last day it is shown before somebody reviews it anew; within five years
     * @throws DomainException REFUSED for one's own work, and for what is not in review
     */
    @RolesAllowed("education.review")
    public void publish(UUID id, long version, @Nullable String name, @Nullable LocalDate until) {
        var article = inReview(id, version);
        var refusals = new Refusals();
        var named = ArticleText.line(name, "reviewerName", LONGEST_NAME, refusals);
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        refusals.when(until == null, Refusal.of(CommonRefusal.REQUIRED).at("validUntil"))
                .when(
                        until != null && (!until.isAfter(today) || until.isAfter(today.plusYears(MOST_YEARS))),
                        Refusal.of(CommonRefusal.OUT_OF_RANGE)
                                .at("validUntil")
                                .with("min", today.plusDays(1))
                                .with("max", today.plusYears(MOST_YEARS)));
        refusals.throwIfAny(DomainException.Kind.INVALID);
        videos.insistOnReady(article);
        var now = clock.instant();
        articles.versions(article.slug(), article.language()).stream()
                .filter(one -> one.state() == ArticleState.PUBLISHED)
                .forEach(one -> one.withdraw(now));
        articles.keep();
        article.publish(current.account(), named, Objects.requireNonNull(until), now);
        articles.keep();
    }

    /** Sends it back to those who write, who read the reason. */
    @RolesAllowed("education.review")
    public void giveBack(UUID id, long version, @Nullable String reason) {
        var article = inReview(id, version);
        var refusals = new Refusals();
        var why = ArticleText.line(reason, "reason", LONGEST_REASON, refusals);
        refusals.throwIfAny(DomainException.Kind.INVALID);
        article.giveBack(why);
        articles.keep();
    }

    /** Patients do not find it any more; a draft is given up. Its next version can be begun from it. */
    @RolesAllowed("education.review")
    public void withdraw(UUID id, long version) {
        turn(id, version).withdraw(clock.instant());
        articles.keep();
    }

    private Article inReview(UUID id, long version) {
        var article = turn(id, version);
        if (article.state() != ArticleState.IN_REVIEW) {
            throw DomainException.refused(ArticleRefusal.NOT_IN_REVIEW);
        }
        if (articles.wroteAt(id, current.account())) {
            throw DomainException.refused(ArticleRefusal.OWN_WORK);
        }
        return article;
    }

    private Article turn(UUID id, long version) {
        audit.object("Article", id);
        return articles.turn(id, version);
    }
}
