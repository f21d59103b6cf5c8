package org.ohms.web.records;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.records.observation.Course;
import org.ohms.records.observation.Measurement;
import org.ohms.records.own.OwnChart;
import org.ohms.records.own.OwnHealth;
import org.ohms.records.report.ReportRow;
import org.ohms.shared.page.PageRequest;

/** What patients read of their own chart. */
@Named
@RequestScoped
public class HealthView {
    private static final PageRequest NEWEST = new PageRequest(0, 3);

    @Inject
    OwnChart chart;

    private @Nullable OwnHealth health;
    private List<ReportRow> results = List.of();

    /** Reads what was released; before the account has a record there is nothing. */
    public void load() {
        if (chart.hasRecord()) {
            health = chart.health();
            results = chart.results(NEWEST).rows();
        }
    }

    public @Nullable OwnHealth getHealth() {
        return health;
    }

    public List<ReportRow> getResults() {
        return results;
    }

    /** The text key of a measurement. */
    public String measurement(Course course) {
        return "records.own.vital."
                + Measurement.of(course.latest().code()).map(Measurement::name).orElse("OTHER");
    }
}
