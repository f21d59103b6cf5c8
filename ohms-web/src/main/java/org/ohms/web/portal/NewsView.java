package org.ohms.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.gateway.PayableTogether;
import org.ohms.billing.invoice.InvoiceRow;
import org.ohms.billing.invoice.OwnBills;
import org.ohms.education.article.OwnArticleRow;
import org.ohms.education.article.OwnArticles;
import org.ohms.patients.privacy.OwnAccess;
import org.ohms.records.own.OwnChart;
import org.ohms.records.report.ReportRow;
import org.ohms.shared.money.Money;
import org.ohms.shared.page.PageRequest;
import org.ohms.web.prescribing.OwnDosesView;
import org.ohms.web.shared.Formats;
import org.ohms.web.shared.HospitalOnPage;
import org.ohms.web.shared.Person;

/**
 * What the rest of the house has for a patient today, on their home: results, what there is to pay and to read, and how many
 * used the record. Whoever acts for somebody sees the parts that are in their hands.
 */
@Named("portalNews")
@RequestScoped
public class NewsView {
    private static final Duration RESULT_IS_NEWS = Duration.ofDays(14);
    private static final PageRequest NEWEST = new PageRequest(0, 2);
    private static final int ARTICLES = 2;
    private static final int TILES = 4;

    @Inject
    Person person;

    @Inject
    HomeView home;

    @Inject
    OwnChart chart;

    @Inject
    OwnArticles articles;

    @Inject
    OwnBills bills;

    @Inject
    OwnAccess access;

    @Inject
    OwnDosesView doses;

    @Inject
    Formats formats;

    @Inject
    HospitalOnPage hospital;

    private @Nullable News news;

    /** A way to something people often want. */
    public record Tile(String href, String icon, String label) {}

    private record News(
            boolean open, List<ReportRow> results, List<InvoiceRow> bills, List<OwnArticleRow> articles, int readers) {}

    /** Reads before anything is shown, so that what goes wrong becomes a page of its own. */
    public void load() {
        if (news().open()) {
            doses.load();
        }
    }

    /** What was shared lately. */
    public List<ReportRow> getResults() {
        return news().results();
    }

    /** What is to be read about what the record says, and was not read yet. */
    public List<OwnArticleRow> getArticles() {
        return news().articles();
    }

    /** How many used the record today; those who act for somebody read it where it says who. */
    public int getReaders() {
        return news().readers();
    }

    /** What one payment can pay of it; null when there is nothing. */
    public @Nullable Money getToPay() {
        var open = news().bills();
        return open.isEmpty() ? null : PayableTogether.of(open).sum();
    }

    /** The day by which the first of it is to be paid; null when no bill names one. */
    public @Nullable LocalDate getPayBy() {
        return news().bills().stream()
                .map(InvoiceRow::dueOn)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Where it is paid: the bill itself when there is one. */
    public String getPayAt() {
        var open = news().bills();
        return open.size() == 1 ? "/portal/bills/" + open.get(0).id() : "/portal/bills";
    }

    /** What people often want, as far as they may. */
    public List<Tile> getTiles() {
        var tiles = new ArrayList<Tile>();
        tiles.add(new Tile("/portal/book", "cal", "portal.book"));
        if (person.may("own-message.write")) {
            tiles.add(new Tile("/portal/messages/new", "msg", "care.own.ask"));
        }
        if (news().open()) {
            tiles.add(new Tile("/portal/medicines", "ref", "portal.home.refill"));
            tiles.add(new Tile("/portal/documents", "upl", "portal.home.send"));
        }
        tiles.add(new Tile("/portal/visits", "list", "portal.home.visits"));
        var phone = hospital.getHelpPhone();
        if (!phone.isEmpty()) {
            tiles.add(new Tile("tel:" + phone.replace(" ", ""), "phone", "portal.home.call"));
        }
        return tiles.subList(0, Math.min(TILES, tiles.size()));
    }

    private News news() {
        if (news == null) {
            news = read();
        }
        return news;
    }

    private News read() {
        if (!home.isKnown()) {
            return new News(false, List.of(), List.of(), List.of(), 0);
        }
        var open = person.may("own-chart.read") && chart.isOpen();
        return new News(
                open,
                open ? shared(formats.getNow().minus(RESULT_IS_NEWS)) : List.of(),
                person.may("own-bill.read") ? toPay() : List.of(),
                open && person.may("own-education.read") ? unread() : List.of(),
                person.may("own-access.read") && !person.isActingForAnother() ? access.today() : 0);
    }

    private List<ReportRow> shared(Instant since) {
        return chart.results(NEWEST).rows().stream()
                .filter(row -> row.releasedAt() != null && row.releasedAt().isAfter(since))
                .toList();
    }

    private List<InvoiceRow> toPay() {
        return bills.mine().stream()
                .filter(bill -> bill.figures().isOpen() && !bill.isDisputed())
                .toList();
    }

    private List<OwnArticleRow> unread() {
        return articles.suggested(ARTICLES).stream()
                .filter(article -> !article.read())
                .toList();
    }
}
