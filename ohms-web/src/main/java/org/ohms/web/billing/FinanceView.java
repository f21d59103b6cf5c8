package org.ohms.web.billing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.report.AgedReceivable;
import org.ohms.billing.report.FinanceDashboard;
import org.ohms.billing.report.FinanceDesk;
import org.ohms.billing.report.FinanceMonth;
import org.ohms.billing.report.JournalLine;
import org.ohms.shared.money.Money;
import org.ohms.shared.sheet.SheetTable;
import org.ohms.web.shared.Formats;
import org.ohms.web.shared.SheetFiles;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.UrlValues;
import org.ohms.web.shared.Words;

/** How the hospital's money stands: pictures, the same in figures, and files of both. */
@Named
@ViewScoped
@ShowsRefusals
public class FinanceView implements Serializable {
    private static final long serialVersionUID = 1L;
    /** How high the picture of months is, and how wide a month and a bar in it. */
    private static final int HIGH = 120;

    private static final int STEP = 44;
    private static final int BAR = 16;
    private static final int WIDE = 1_000;

    @Inject
    transient FinanceDesk desk;

    @Inject
    transient Words words;

    @Inject
    transient Formats formats;

    private String from = "";
    private String to = "";
    private transient @Nullable FinanceDashboard board;

    /** Where nobody names days, the journal is that of this month. */
    public void load() {
        board = desk.dashboard();
        var today = formats.getToday();
        if (from.isEmpty()) {
            from = today.withDayOfMonth(1).toString();
        }
        if (to.isEmpty()) {
            to = today.toString();
        }
    }

    /** A bar of the picture of months. */
    public record Bar(int x, long y, int width, long height, boolean collected) {}

    /** Two bars for each month: billed and collected. What is below nought has none. */
    public List<Bar> getBars() {
        var months = known().months();
        var highest = months.stream()
                .flatMap(month -> Stream.of(month.billed(), month.collected()))
                .map(Money::amount)
                .reduce(BigDecimal.ONE, BigDecimal::max);
        return IntStream.range(0, months.size())
                .boxed()
                .flatMap(n -> Stream.of(
                        bar(n * STEP + 4, months.get(n).billed(), highest, false),
                        bar(n * STEP + 4 + BAR, months.get(n).collected(), highest, true)))
                .toList();
    }

    private static Bar bar(int x, Money amount, BigDecimal highest, boolean collected) {
        var height = scaled(amount.amount(), highest, HIGH);
        return new Bar(x, HIGH - height, BAR - 2, height, collected);
    }

    private static long scaled(BigDecimal amount, BigDecimal highest, int most) {
        return amount.signum() <= 0
                ? 0
                : amount.multiply(BigDecimal.valueOf(most))
                        .divide(highest, 0, RoundingMode.HALF_EVEN)
                        .longValue();
    }

    /** How long the bar of an age is, in thousandths of the longest. */
    public long length(AgedReceivable row) {
        var longest =
                known().ages().stream().map(one -> one.total().amount().abs()).reduce(BigDecimal.ONE, BigDecimal::max);
        return scaled(row.total().amount().abs(), longest, WIDE);
    }

    public void exportCsv() throws IOException {
        SheetFiles.sendCsv(table(), "finance-" + known().today());
    }

    public void exportXlsx() throws IOException {
        SheetFiles.sendXlsx(table(), "finance-" + known().today());
    }

    public void journalCsv() throws IOException {
        SheetFiles.sendCsv(journal(), "journal-" + from + "-" + to);
    }

    public void journalXlsx() throws IOException {
        SheetFiles.sendXlsx(journal(), "journal-" + from + "-" + to);
    }

    private SheetTable table() {
        return new SheetTable(
                words.of("billing.finance.months"),
                List.of(
                        SheetTable.Column.text(words.of("billing.ledger.month")),
                        SheetTable.Column.figure(words.of("billing.finance.billed")),
                        SheetTable.Column.figure(words.of("billing.finance.collected")),
                        SheetTable.Column.figure(words.of("billing.finance.writtenOff")),
                        SheetTable.Column.figure(words.of("billing.finance.other")),
                        SheetTable.Column.figure(words.of("billing.finance.change"))),
                known().months().stream().map(FinanceView::cells).toList(),
                List.of());
    }

    private static List<String> cells(FinanceMonth month) {
        return List.of(
                month.month().toString(),
                exact(month.billed().amount()),
                exact(month.collected().amount()),
                exact(month.writtenOff().amount()),
                exact(month.other().amount()),
                exact(month.change().amount()));
    }

    private SheetTable journal() {
        var lines =
                desk.journal(UrlValues.day(from).orElse(null), UrlValues.day(to).orElse(null));
        return new SheetTable(
                words.of("billing.finance.journal"),
                List.of(
                        SheetTable.Column.day(words.of("billing.day")),
                        SheetTable.Column.text(words.of("billing.finance.transaction")),
                        SheetTable.Column.text(words.of("billing.entry")),
                        SheetTable.Column.text(words.of("billing.ledger.account")),
                        SheetTable.Column.text(words.of("billing.invoice")),
                        SheetTable.Column.figure(words.of("billing.ledger.debits")),
                        SheetTable.Column.figure(words.of("billing.ledger.credits"))),
                lines.stream().map(this::cells).toList(),
                List.of());
    }

    private List<String> cells(JournalLine line) {
        return List.of(
                line.day().toString(),
                line.transaction(),
                words.of("billing.entry." + line.kind().name()),
                words.of("billing.account." + line.account().name()),
                line.invoice(),
                line.debit().signum() == 0 ? "" : exact(line.debit()),
                line.credit().signum() == 0 ? "" : exact(line.credit()));
    }

    private static String exact(BigDecimal amount) {
        return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }

    private FinanceDashboard known() {
        var shown = board;
        if (shown == null) {
            shown = desk.dashboard();
            board = shown;
        }
        return shown;
    }

    public @Nullable FinanceDashboard getBoard() {
        return board;
    }

    public int getPictureWidth() {
        return known().months().size() * STEP;
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
}
