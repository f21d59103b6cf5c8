package org.ohms.education.article;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.OwnRecord;
import org.ohms.records.chart.ChartPen;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.page.Page;
import org.ohms.shared.page.PageRequest;

/**
 * Patients, and those who act for them, read articles: first those about what is in the record, then all there are. What
 * leads to a suggestion is what was released to the patient; the database shows them no other row.
 */
@Stateless
public class OwnArticles {
    private static final String PART = "health";
    private static final int MOST_SUGGESTED = 12;
    private static final int LONGEST_QUESTION = 100;

    @Inject
    OwnRecord own;

    @Inject
    ChartPen pen;

    @Inject
    Articles articles;

    @Inject
    Videos videos;

    /** Whether the account is tied to a record of the hospital; before that there is nothing to suggest. */
    @RolesAllowed("own-education.read")
    public boolean hasRecord() {
        return own.find().isPresent();
    }

    /**
     * About the patient's problems, medicines and results of the last year; what was not read yet first.
     *
     * @param most how many, at most twelve
     */
    @RolesAllowed("own-education.read")
    public List<OwnArticleRow> suggested(int most) {
        var patient = opened();
        return articles.suggested(patient, today(), pen.now(), Math.max(1, Math.min(most, MOST_SUGGESTED)));
    }

    /**
     * All there are, by title.
     *
     * @param topic null for every topic
     * @param words stand in title or summary; blank for every article
     */
    @RolesAllowed("own-education.read")
    public Page<OwnArticleRow> list(@Nullable ArticleTopic topic, @Nullable String words, PageRequest page) {
        return articles.shown(opened(), today(), topic, pattern(words), page);
    }

    /** @throws DomainException NOT_FOUND for one that is not published, or whose time is over */
    @RolesAllowed("own-education.read")
    public OwnArticle article(String slug) {
        var patient = opened();
        var id = current(patient, slug);
        pen.open(patient, "Article", id);
        var found = articles.with(id);
        var row = found.row();
        return new OwnArticle(
                new OwnArticleRow(
                        row.slug(),
                        row.language(),
                        row.topic(),
                        row.title(),
                        found.summary(),
                        Prose.minutes(found.words()),
                        articles.isRead(patient, slug)),
                Prose.of(found.body()),
                articles.sources(id),
                Objects.requireNonNull(found.reviewerName()),
                Objects.requireNonNull(found.reviewedAt()),
                Objects.requireNonNull(found.validUntil()),
                videos.own(found, pen.me()));
    }

    /** Notes that it was read; a second time changes nothing. */
    @RolesAllowed("own-education.read")
    public void markRead(String slug) {
        var patient = opened();
        var id = current(patient, slug);
        articles.read(id, patient, pen.me(), pen.now());
        pen.open(patient, "Article", id);
    }

    private UUID current(PatientId patient, String slug) {
        return articles.current(patient, today(), slug)
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    private static @Nullable String pattern(@Nullable String words) {
        if (words == null || words.isBlank()) {
            return null;
        }
        var asked = words.strip().toLowerCase(Locale.ROOT);
        var kept = asked.length() > LONGEST_QUESTION ? asked.substring(0, LONGEST_QUESTION) : asked;
        return "%" + kept.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    private PatientId opened() {
        var patient = own.insist(PART);
        pen.open(patient);
        return patient;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(pen.now(), ZoneOffset.UTC);
    }
}
