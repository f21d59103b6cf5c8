package org.ohms.pharmacy.report;

import java.util.List;

/**
 * Some rows of a report.
 *
 * @param rows a cell for each column: words as codes, days and moments as ISO writes them, figures exact
 * @param total how many rows there are altogether
 * @param sums of all rows, one for each column; empty for those that are not added up
 */
public record ReportTable(PharmacyReport report, List<List<String>> rows, long total, List<String> sums) {
    public ReportTable {
        rows = rows.stream().map(List::copyOf).toList();
        sums = List.copyOf(sums);
    }

    public List<ReportColumn> columns() {
        return report.columns();
    }
}
