package org.ohms.pharmacy.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.AccountNames;
import org.ohms.records.coding.Rules;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.time.HospitalDay;

/** Adds reports up in the database, a page at a time. */
@ApplicationScoped
class ReportReading {
    private static final int MOST_YEARS = 5;
    /** The register names people by their accounts. */
    private static final List<Integer> NAMED = List.of(7, 8);

    @Inject
    EntityManager entities;

    @Inject
    AccountNames accounts;

    @Inject
    HospitalDay hospital;

    ReportTable read(PharmacyReport report, ReportSpan span, int first, int most) {
        var days = sound(span);
        var query = " from (" + ReportQueries.of(report) + ") q";
        var columns = report.columns().size();
        var wanted = IntStream.rangeClosed(1, columns).mapToObj(n -> "q.c" + n).collect(Collectors.joining(", "));
        List<?> found = bound("select " + wanted + ", 1" + query + " order by q.sorted, q.unique_id", report, days)
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
        var rows = cells(report, found.stream().map(Object[].class::cast).toList());
        var total = (Number) bound("select count(*)" + query, report, days).getSingleResult();
        return new ReportTable(report, rows, total.longValue(), sums(report, query, days));
    }

    private List<String> sums(PharmacyReport report, String query, List<LocalDate> days) {
        if (!report.isSummed()) {
            return List.of();
        }
        var wanted = IntStream.rangeClosed(1, report.columns().size())
                .mapToObj(n -> report.columns().get(n - 1).summed() ? "coalesce(sum(q.c" + n + "), 0)" : "''")
                .collect(Collectors.joining(", "));
        var found = (Object[]) bound("select " + wanted + query, report, days).getSingleResult();
        return IntStream.range(0, found.length).mapToObj(n -> plain(found[n])).toList();
    }

    private Query bound(String sql, PharmacyReport report, List<LocalDate> days) {
        var query = entities.createNativeQuery(sql)
                .setParameter(1, Date.valueOf(days.get(0)))
                .setParameter(2, Date.valueOf(days.get(1)));
        return report.isOfCounter() ? query.setParameter(3, hospital.zone().getId()) : query;
    }

    private List<List<String>> cells(PharmacyReport report, List<Object[]> found) {
        var names = report == PharmacyReport.CONTROLLED ? names(found) : Map.<String, String>of();
        var rows = new ArrayList<List<String>>();
        for (var row : found) {
            rows.add(IntStream.range(0, report.columns().size())
                    .mapToObj(n -> switch (report.columns().get(n).kind()) {
                        case MOMENT ->
                            Instant.ofEpochMilli(((Number) row[n]).longValue()).toString();
                        case TEXT -> names.getOrDefault(plain(row[n]), plain(row[n]));
                        default -> plain(row[n]);
                    })
                    .toList());
        }
        return rows;
    }

    private Map<String, String> names(List<Object[]> found) {
        var ids = found.stream()
                .flatMap(row -> NAMED.stream().map(n -> plain(row[n])))
                .filter(id -> !id.isEmpty())
                .distinct()
                .map(id -> new AccountId(UUID.fromString(id)))
                .toList();
        var known = accounts.of(ids);
        var names = new HashMap<String, String>();
        ids.forEach(id -> names.put(id.value().toString(), known.getOrDefault(id, "")));
        return names;
    }

    /** Without the noughts a column adds. */
    private static String plain(@Nullable Object cell) {
        return cell instanceof BigDecimal figure
                ? (figure.signum() == 0 ? BigDecimal.ZERO : figure.stripTrailingZeros()).toPlainString()
                : Objects.toString(cell, "");
    }

    private static List<LocalDate> sound(ReportSpan span) {
        var refusals = new Refusals();
        Rules.chosen(span.from(), "from", refusals);
        Rules.chosen(span.to(), "to", refusals);
        refusals.throwIfAny(DomainException.Kind.INVALID);
        var from = Objects.requireNonNull(span.from());
        var to = Objects.requireNonNull(span.to());
        refusals.when(
                to.isBefore(from) || to.isAfter(from.plusYears(MOST_YEARS)),
                Refusal.of(CommonRefusal.OUT_OF_RANGE)
                        .at("to")
                        .with("min", from)
                        .with("max", from.plusYears(MOST_YEARS)));
        refusals.throwIfAny(DomainException.Kind.INVALID);
        return List.of(from, to);
    }
}
