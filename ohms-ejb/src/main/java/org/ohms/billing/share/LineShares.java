package org.ohms.billing.share;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.coverage.CoverageRow;
import org.ohms.billing.coverage.Coverages;

/** The shares there are, and what patients paid of them in a year. For the use cases of billing: it asks for no permission. */
@ApplicationScoped
public class LineShares {
    /** Lines that no credit note took back, of every invoice but one. */
    private static final String STANDING = """
             from line_share s join invoice i on i.id = s.invoice_id
            where s.coverage_id = ?1 and s.service_day >= ?2 and s.service_day < ?3 and s.invoice_id <> ?4
              and not exists (select 1 from invoice_line n join invoice c on c.id = n.invoice_id
                  where n.credits = s.line_id and c.issued_at is not null)""";

    private static final UUID NONE = new UUID(0, 0);

    @Inject
    EntityManager entities;

    @Inject
    Coverages coverages;

    /**
     * The shares of an invoice, by line.
     *
     * @param currency of the invoice
     */
    public Map<UUID, ShareRow> of(UUID invoice, String currency) {
        var found = shares(invoice);
        var names = coverages.rows(
                found.stream().map(LineShare::coverage).distinct().toList());
        return found.stream()
                .collect(Collectors.toMap(
                        LineShare::line,
                        share -> share.row(
                                currency,
                                Optional.ofNullable(names.get(share.coverage()))
                                        .map(CoverageRow::name)
                                        .orElse(""))));
    }

    List<LineShare> shares(UUID invoice) {
        return entities.createQuery("select s from LineShare s where s.invoice = :invoice", LineShare.class)
                .setParameter("invoice", invoice)
                .getResultList();
    }

    /** Nobody else parts lines for this coverage until this transaction ends: what is left of a year is given once. */
    void lock(UUID coverage) {
        entities.createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtextextended(?1, 0))) waited")
                .setParameter(1, "ohms.line_share." + coverage)
                .getResultList();
    }

    /** What patients paid under a coverage in a year, on every invoice but this one. */
    record Used(BigDecimal deductible, BigDecimal all) {}

    /** @param since only what was drafted after it; null for all of the year */
    Used used(UUID coverage, LocalDate day, @Nullable UUID but, @Nullable Instant since) {
        var row = (Object[]) bound(
                        "select coalesce(sum(s.deductible), 0), coalesce(sum(s.deductible + s.copay + s.coinsurance), 0)"
                                + STANDING + " and i.drafted_at > ?5",
                        coverage,
                        day,
                        but)
                .setParameter(5, (since == null ? Instant.EPOCH : since).atOffset(ZoneOffset.UTC))
                .getSingleResult();
        return new Used((BigDecimal) row[0], (BigDecimal) row[1]);
    }

    /** The days of that year for which a copay was taken. */
    @SuppressWarnings("unchecked")
    Set<LocalDate> daysPaid(UUID coverage, LocalDate day, @Nullable UUID but) {
        return ((List<Object>) bound(
                                "select distinct cast(s.service_day as text)" + STANDING + " and s.copay > 0",
                                coverage,
                                day,
                                but)
                        .getResultList())
                .stream().map(one -> LocalDate.parse(one.toString())).collect(Collectors.toSet());
    }

    private Query bound(String sql, UUID coverage, LocalDate day, @Nullable UUID but) {
        var year = day.withDayOfYear(1);
        return entities.createNativeQuery(sql)
                .setParameter(1, coverage)
                .setParameter(2, Date.valueOf(year))
                .setParameter(3, Date.valueOf(year.plusYears(1)))
                .setParameter(4, but == null ? NONE : but);
    }

    void add(LineShare share) {
        entities.persist(share);
    }

    void forget(Collection<LineShare> shares) {
        shares.forEach(entities::remove);
        entities.flush();
    }

    void keep() {
        entities.flush();
    }
}
