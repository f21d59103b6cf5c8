package org.ohms.web.records;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.ohms.records.own.OwnChart;
import org.ohms.records.report.ReportRow;
import org.ohms.web.shared.PagedList;

/** The results patients may read, the newest first. */
@Named
@RequestScoped
public class OwnResultsView extends PagedList<ReportRow> {
    private static final long serialVersionUID = 1L;
    private static final int ROWS = 20;

    @Inject
    transient OwnChart chart;

    public OwnResultsView() {
        super(ROWS);
    }

    /** Reads the part of the list the address asks for. */
    public void load() {
        if (chart.hasRecord()) {
            show(chart.results(wanted()));
        }
    }
}
