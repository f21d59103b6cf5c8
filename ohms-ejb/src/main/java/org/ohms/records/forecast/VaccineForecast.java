package org.ohms.records.forecast;

import java.util.List;
import org.ohms.records.immunization.ImmunizationRow;

/**
 * How a patient stands by the schedules that are carried over.
 *
 * @param rows one for each schedule, the most pressing first
 * @param uncoded vaccines that were given and bear no CVX code: no schedule counts them
 * @param others vaccines that were given and whose schedule is not carried over
 */
public record VaccineForecast(List<ForecastRow> rows, List<ImmunizationRow> uncoded, List<ImmunizationRow> others) {
    public VaccineForecast {
        rows = List.copyOf(rows);
        uncoded = List.copyOf(uncoded);
        others = List.copyOf(others);
    }

    /** Those that are due by now. */
    public List<ForecastRow> due() {
        return rows.stream().filter(ForecastRow::isDue).toList();
    }

    /** Those of which nothing can be said. */
    public List<ForecastRow> unknown() {
        return rows.stream()
                .filter(row -> row.state() == ForecastState.NOT_COVERED)
                .toList();
    }
}
