package org.ohms.web.records;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.ohms.records.observation.Course;
import org.ohms.records.report.ReportRow;
import org.ohms.records.report.ResultReading;
import org.ohms.shared.page.PageRequest;
import org.ohms.web.shared.ShowsRefusals;

/** Results of one patient: how each figure went, and every report. */
@Named
@ViewScoped
@ShowsRefusals
public class ResultsView extends ChartPage {
    private static final long serialVersionUID = 1L;

    @Inject
    transient ResultReading results;

    private long total;
    private transient List<Course> courses = List.of();
    private transient List<ReportRow> rows = List.of();

    @Override
    protected void read() {
        courses = results.courses(id());
        var page = results.of(id(), new PageRequest(getFirst(), ROWS));
        rows = page.rows();
        total = page.total();
    }

    public List<Course> getCourses() {
        return courses;
    }

    public List<ReportRow> getRows() {
        return rows;
    }

    public long getTotal() {
        return total;
    }
}
