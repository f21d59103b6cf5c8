package org.ohms.web.records;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.records.observation.Course;
import org.ohms.records.observation.ObservationRow;
import org.ohms.records.own.OwnChart;
import org.ohms.records.own.OwnResult;
import org.ohms.web.shared.UrlValues;

/** One result in plain words: where each figure lies, how it was before, and what the doctor says. */
@Named
@RequestScoped
public class OwnResultView {
    @Inject
    OwnChart chart;

    private String result = "";
    private @Nullable OwnResult details;

    public void load() {
        details = chart.result(UrlValues.required(UrlValues.id(result)));
    }

    public @Nullable OwnResult getDetails() {
        return details;
    }

    /** Figures first that lie outside their range. */
    public List<ObservationRow> getLines() {
        return details == null ? List.of() : details.details().lines();
    }

    /** How the figure of a line went before; null when it is the first, or none. */
    public @Nullable Course course(ObservationRow line) {
        return details == null ? null : details.details().courses().get(line.code());
    }

    /** The range as a bar with the figure on it; null without figure or range. */
    public @Nullable RangeBar bar(ObservationRow line) {
        return RangeBar.of(line).orElse(null);
    }

    public String getResult() {
        return result;
    }

    public void setResult(@Nullable String result) {
        this.result = result == null ? "" : result;
    }
}
