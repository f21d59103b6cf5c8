package org.ohms.web.records;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.records.report.ResultReading;
import org.ohms.records.report.WaitingResult;
import org.ohms.shared.page.PageRequest;

/** Results of everybody in one's care that wait for a signature. */
@Named
@RequestScoped
public class ResultInboxView {
    private static final int ROWS = 25;

    @Inject
    ResultReading results;

    private int first;
    private long total;
    private List<WaitingResult> rows = List.of();

    /** Reads the part of the list the address asks for. */
    public void load() {
        var page = results.waiting(new PageRequest(first, ROWS));
        rows = page.rows();
        total = page.total();
    }

    public List<WaitingResult> getRows() {
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
