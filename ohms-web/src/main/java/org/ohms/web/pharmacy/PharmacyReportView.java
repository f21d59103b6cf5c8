package org.ohms.web.pharmacy;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ohms.pharmacy.report.PharmacyReport;
import org.ohms.pharmacy.report.PharmacyReports;
import org.ohms.pharmacy.report.ReportColumn;
import org.ohms.pharmacy.report.ReportSpan;
import org.ohms.pharmacy.report.ReportTable;
import org.ohms.shared.page.PageRequest;
import org.ohms.web.shared.Csv;
import org.ohms.web.shared.Formats;
import org.ohms.web.shared.Person;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.UrlValues;
import org.ohms.web.shared.Words;
import org.omnifaces.util.Faces;

/** One report of the pharmacy between two days, on the screen and as a file. */
@Named
@ViewScoped
@ShowsRefusals
public class PharmacyReportView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int ROWS = 50;
    private static final int AHEAD = 90;

    @Inject
    transient PharmacyReports reports;

    @Inject
    transient Person person;

    @Inject
    transient Words words;

    @Inject
    transient Formats formats;

    private PharmacyReport report = PharmacyReport.DISPENSED;
    private String from = "";
    private String to = "";
    private int first;
    private transient @Nullable ReportTable table;

    /** Where nobody names days: this month until today, and of what expires the next ninety days. */
    public void load() {
        var today = formats.getToday();
        if (from.isEmpty()) {
            from = (report == PharmacyReport.EXPIRY ? today : today.withDayOfMonth(1)).toString();
        }
        if (to.isEmpty()) {
            to = (report == PharmacyReport.EXPIRY ? today.plusDays(AHEAD) : today).toString();
        }
        var part = new PageRequest(first, ROWS);
        table = report.isOfCounter() ? reports.ofCounter(report, span(), part) : reports.ofStock(report, span(), part);
    }

    /** Sends all rows as a file: figures exact, words and heads as the page says them. */
    public void export() throws IOException {
        var all =
                report.isOfCounter() ? reports.exportOfCounter(report, span()) : reports.exportOfStock(report, span());
        var lines = new StringBuilder("\uFEFF")
                .append(Csv.line(all.columns().stream().map(this::head).toArray(String[]::new)));
        for (var row : all.rows()) {
            lines.append(Csv.line(IntStream.range(0, row.size())
                    .mapToObj(n -> exact(all.columns().get(n), row.get(n)))
                    .toArray(String[]::new)));
        }
        Faces.sendFile(
                lines.toString().getBytes(StandardCharsets.UTF_8),
                report.name().toLowerCase(Locale.ROOT) + "-" + from + "-" + to + ".csv",
                true);
    }

    private ReportSpan span() {
        return new ReportSpan(
                UrlValues.day(from).orElse(null), UrlValues.day(to).orElse(null));
    }

    /** What a column is headed with. */
    public String head(ReportColumn column) {
        return words.of("pharmacy.report.column." + column.code());
    }

    /** A cell as the page says it. */
    public String said(ReportColumn column, String cell) {
        if (cell.isEmpty()) {
            return "";
        }
        return switch (column.kind()) {
            case DAY -> formats.date(LocalDate.parse(cell));
            case MOMENT -> formats.dateTime(Instant.parse(cell));
            case AMOUNT ->
                new BigDecimal(cell).setScale(2, RoundingMode.HALF_EVEN).toPlainString();
            default -> exact(column, cell);
        };
    }

    private String exact(ReportColumn column, String cell) {
        return column.kind() != ReportColumn.Kind.WORD
                ? cell
                : switch (column.code()) {
                    case "unit" -> words.of("prescribing.unit." + cell);
                    case "movement" -> words.of("pharmacy.movement." + cell);
                    default -> words.of("pharmacy.report.what." + cell);
                };
    }

    /** The cells of a row without the first, which is its head. */
    public List<Integer> getRest() {
        return IntStream.range(1, report.columns().size()).boxed().toList();
    }

    /** Those that this person may see. */
    public List<PharmacyReport> getReports() {
        return Arrays.stream(PharmacyReport.values())
                .filter(one -> !one.isOfCounter() || person.may("medication.dispense"))
                .toList();
    }

    public @Nullable ReportTable getTable() {
        return table;
    }

    public PharmacyReport getCurrent() {
        return report;
    }

    public String getReport() {
        return report.name();
    }

    /** One of the reports; anything else is the first of them. */
    public void setReport(@Nullable String report) {
        this.report = report == null
                ? this.report
                : UrlValues.read(report, PharmacyReport::valueOf).orElse(this.report);
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(@Nullable String from) {
        this.from = from == null ? this.from : from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(@Nullable String to) {
        this.to = to == null ? this.to : to;
    }

    public int getFirst() {
        return first;
    }

    public int getSize() {
        return ROWS;
    }

    public String getPart() {
        return Integer.toString(first);
    }

    public void setPart(@Nullable String part) {
        first = part != null && part.matches("\\d{1,7}") ? Integer.parseInt(part) : first;
    }
}
