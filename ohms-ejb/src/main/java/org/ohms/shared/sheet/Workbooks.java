package org.ohms.shared.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Tables as workbooks of Office Open XML. A figure is a figure and a day a day; whatever somebody once typed is a text and
 * never a formula, so nothing runs on the reader's machine.
 */
public final class Workbooks {
    private static final int LONGEST_NAME = 31;
    private static final int LONGEST_CELL = 32_767;
    private static final int WIDEST = 60;
    private static final int NARROWEST = 10;

    private Workbooks() {}

    /** One table as one workbook with one sheet. */
    public static byte[] of(SheetTable table) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "OHMS", "1.0")) {
            var sheet = book.newWorksheet(name(table.title()));
            write(sheet, table);
            sheet.finish();
        } catch (IOException broken) {
            throw new UncheckedIOException("the workbook could not be written", broken);
        }
        return bytes.toByteArray();
    }

    private static void write(Worksheet sheet, SheetTable table) {
        var columns = table.columns();
        for (var at = 0; at < columns.size(); at++) {
            sheet.value(0, at, clean(columns.get(at).head()));
            sheet.style(0, at).bold().set();
            sheet.width(at, width(table, at));
        }
        sheet.freezePane(0, 1);
        var line = 1;
        for (var row : table.rows()) {
            line(sheet, line++, columns, row);
        }
        if (!table.totals().isEmpty()) {
            line(sheet, line, columns, table.totals());
            for (var at = 0; at < columns.size(); at++) {
                sheet.style(line, at).bold().set();
            }
        }
    }

    private static void line(Worksheet sheet, int line, List<SheetTable.Column> columns, List<String> row) {
        for (var at = 0; at < row.size(); at++) {
            cell(sheet, line, at, columns.get(at).kind(), row.get(at));
        }
    }

    private static void cell(Worksheet sheet, int line, int at, SheetTable.Kind kind, String said) {
        if (said.isEmpty()) {
            return;
        }
        try {
            switch (kind) {
                case FIGURE -> sheet.value(line, at, new BigDecimal(said));
                case DAY -> {
                    sheet.value(line, at, LocalDate.parse(said));
                    sheet.style(line, at).format("yyyy-mm-dd").set();
                }
                case TEXT -> sheet.value(line, at, clean(said));
            }
        } catch (NumberFormatException | DateTimeParseException onlyWords) {
            // the word for a sum stands in a column of figures or days
            sheet.value(line, at, clean(said));
        }
    }

    private static int width(SheetTable table, int at) {
        var widest = table.rows().stream()
                .mapToInt(row -> row.get(at).length())
                .max()
                .orElse(0);
        return Math.max(
                NARROWEST,
                Math.min(WIDEST, Math.max(widest, table.columns().get(at).head().length()) + 2));
    }

    /** XML has no word for most control characters, and a cell holds so much. */
    private static String clean(String text) {
        var kept = text.replaceAll("[\\p{Cntrl}&&[^\\t\\n\\r]]|[\\uFFFE\\uFFFF]", " ");
        return kept.length() > LONGEST_CELL ? kept.substring(0, LONGEST_CELL) : kept;
    }

    /** What a sheet may be called. */
    private static String name(String title) {
        var kept = clean(title).replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
        var named = kept.isEmpty() ? "1" : kept;
        return named.length() > LONGEST_NAME ? named.substring(0, LONGEST_NAME) : named;
    }
}
