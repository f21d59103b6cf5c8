package org.ohms.web.shared;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.ohms.shared.paper.Paper;
import org.ohms.shared.sheet.SheetTable;
import org.ohms.shared.sheet.Workbooks;
import org.omnifaces.util.Faces;

/** Sends a table as a file: figures exact, words and heads as the page says them. */
public final class SheetFiles {
    private SheetFiles() {}

    /** With a mark at its beginning, by which spreadsheets know how it is written. */
    public static void sendCsv(SheetTable table, String name) throws IOException {
        Faces.sendFile(csv(table).getBytes(StandardCharsets.UTF_8), named(name, "csv"), true);
    }

    public static void sendXlsx(SheetTable table, String name) throws IOException {
        Faces.sendFile(Workbooks.of(table), named(name, "xlsx"), true);
    }

    /** Letters, digits, dots and dashes: whatever of it somebody typed ends no header and names no folder. */
    static String named(String name, String ending) {
        return name.replaceAll("[^A-Za-z0-9.-]", "_") + "." + ending;
    }

    /** On paper, tagged for screen readers. */
    public static void sendPdf(SheetTable table, HospitalLine hospital, String about, String name) throws IOException {
        Faces.sendFile(pdf(table, hospital, about), named(name, "pdf"), true);
    }

    /**
     * Whose paper it is.
     *
     * @param region ISO 3166 code: it decides between A4 and Letter
     */
    public record HospitalLine(String name, String region) {}

    static byte[] pdf(SheetTable table, HospitalLine hospital, String about) {
        var columns = table.columns();
        var figures = 0;
        while (figures < columns.size()
                && columns.get(columns.size() - 1 - figures).kind() == SheetTable.Kind.FIGURE) {
            figures++;
        }
        return new Paper("en", hospital.region(), table.title(), hospital.name())
                .paragraph(hospital.name())
                .paragraph(about)
                .table(columns.stream().map(SheetTable.Column::head).toList(), table.rows(), table.totals(), figures)
                .pdf();
    }

    static String csv(SheetTable table) {
        var lines = new StringBuilder("\uFEFF")
                .append(Csv.line(
                        table.columns().stream().map(SheetTable.Column::head).toArray(String[]::new)));
        table.rows().forEach(row -> lines.append(Csv.line(row.toArray(String[]::new))));
        if (!table.totals().isEmpty()) {
            lines.append(Csv.line(table.totals().toArray(String[]::new)));
        }
        return lines.toString();
    }
}
