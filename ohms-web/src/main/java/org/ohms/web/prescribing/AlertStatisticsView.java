package org.ohms.web.prescribing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.prescribing.prescription.AlertFigures;
import org.ohms.prescribing.prescription.AlertStatistics;
import org.ohms.prescribing.prescription.ReasonFigures;

/** How safety alerts are answered. */
@Named
@RequestScoped
public class AlertStatisticsView {
    private static final List<Integer> PERIODS = List.of(30, 90, 365);

    @Inject
    AlertStatistics statistics;

    private int days = PERIODS.get(0);
    private List<AlertFigures> rows = List.of();
    private List<ReasonFigures> reasons = List.of();

    public void load() {
        rows = statistics.byRule(days);
        reasons = statistics.reasons(days);
    }

    public List<AlertFigures> getRows() {
        return rows;
    }

    public List<ReasonFigures> getReasons() {
        return reasons;
    }

    public List<Integer> getPeriods() {
        return PERIODS;
    }

    public int getCurrent() {
        return days;
    }

    public String getDays() {
        return Integer.toString(days);
    }

    /** One of the periods; anything else is the first of them. */
    public void setDays(@Nullable String days) {
        this.days = PERIODS.stream()
                .filter(period -> period.toString().equals(days))
                .findFirst()
                .orElse(PERIODS.get(0));
    }
}
