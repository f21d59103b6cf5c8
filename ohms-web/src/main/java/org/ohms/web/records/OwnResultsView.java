package org.ohms.web.records;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.records.own.OwnChart;
import org.ohms.records.report.ReportRow;
import org.ohms.shared.page.PageRequest;

/** The results patients may read, the newest first. */
@Named
@RequestScoped
public class OwnResultsView {
    private static final int ROWS = 20;

    @Inject
    OwnChart chart;

    private int first;
    private long total;
    private List<ReportRow> rows = List.of();

    /** Reads the part of the list the address asks for. */
    public void load() {
        if (chart.hasRecord()) {
            var page = chart.results(new PageRequest(first, ROWS));
            rows = page.rows();
            total = page.total();
        }
    }

    public List<ReportRow> getRows() {
        return rows;
    }

    public long getTotal() {
        return total;
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
        first = part != null && part.matches("\\d{1,7}") ? Integer.parseInt(part) : 0;
    }
}
