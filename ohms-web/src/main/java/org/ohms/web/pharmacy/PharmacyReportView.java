package org.ohms.web.pharmacy;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.hospital.KnownHospital;
import org.ohms.pharmacy.report.PharmacyReport;
import org.ohms.pharmacy.report.PharmacyReports;
import org.ohms.pharmacy.report.ReportColumn;
import org.ohms.pharmacy.report.ReportSpan;
import org.ohms.pharmacy.report.ReportTable;
import org.ohms.shared.page.PageRequest;
import org.ohms.shared.sheet.SheetTable;
import org.ohms.web.shared.Formats;
import org.ohms.web.shared.Person;
import org.ohms.web.shared.SheetFiles;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.UrlValues;
import org.ohms.web.shared.Words;

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

    @Inject
    transient KnownHospital hospital;

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
        SheetFiles.sendCsv(sheet(), file());
    }

    public void exportXlsx() throws IOException {
        SheetFiles.sendXlsx(sheet(), file());
    }

    public void exportPdf() throws IOException {
        var settings = hospital.settings();
        SheetFiles.sendPdf(
                sheet(),
                new SheetFiles.HospitalLine(settings.name(), settings.phoneRegion()),
                words.of("pharmacy.report.days", from, to),
                file());
    }

    private String file() {
        return report.name().toLowerCase(Locale.ROOT) + "-" + from + "-" + to;
    }

    private SheetTable sheet() {
        var all =
                report.isOfCounter() ? reports.exportOfCounter(report, span()) : reports.exportOfStock(report, span());
        var columns = all.columns();
        return new SheetTable(
                words.of("pharmacy.report." + report.name()),
                columns.stream().map(this::column).toList(),
                all.rows().stream()
                        .map(row -> IntStream.range(0, row.size())
                                .mapToObj(n -> exact(columns.get(n), row.get(n)))
                                .toList())
                        .toList(),
                totals(all));
    }

    private SheetTable.Column column(ReportColumn column) {
        var head = head(column);
        if (column.isFigure()) {
            return SheetTable.Column.figure(head);
        }
        return column.kind() == ReportColumn.Kind.DAY ? SheetTable.Column.day(head) : SheetTable.Column.text(head);
    }

    private List<String> totals(ReportTable all) {
        return all.sums().isEmpty() || all.rows().isEmpty()
                ? List.of()
                : IntStream.range(0, all.sums().size())
                        .mapToObj(n -> n == 0
                                ? words.of("pharmacy.report.sum")
                                : all.sums().get(n))
                        .toList();
    }

    /** What the bars are of. */
    public String getPicture() {
        return ReportPicture.hasOwnMeasure(report)
                ? words.of("pharmacy.report.measure." + report.name())
                : head(report.columns().get(ReportPicture.column(report)));
    }

    /** How long the bar of a row is, in thousandths. */
    public long length(List<String> row) {
        var shown = table;
        return shown == null ? 0 : ReportPicture.length(report, shown.rows(), row);
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
