package org.ohms.web.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.ohms.records.forecast.ForecastRow;
import org.ohms.records.forecast.UncountedDose;
import org.ohms.web.shared.Formats;
import org.ohms.web.shared.Words;

/** What the schedule of vaccines says, in words. */
@Named
@ApplicationScoped
public class ForecastWords {
    @Inject
    Words words;

    @Inject
    Formats formats;

    /** How a patient stands by one schedule, and since when or from when. */
    public String why(ForecastRow row) {
        var notCovered = row.notCovered();
        var key = "records.forecast.why." + (notCovered == null ? row.state() + again(row) : notCovered);
        var overdueAfter = row.overdueAfter();
        return switch (row.state()) {
            case OVERDUE ->
                words.of(
                        key,
                        row.dose(),
                        row.of(),
                        formats.date(row.recommended()),
                        formats.date(overdueAfter == null ? null : overdueAfter.plusDays(1)));
            case DUE, MAY_BE_GIVEN, TOO_EARLY ->
                words.of(key, row.dose(), row.of(), formats.date(row.recommended()), formats.date(row.earliest()));
            case COMPLETE -> words.of(key, row.counted());
            case NOT_COVERED, IMMUNE, NOT_YET, AGED_OUT -> words.of(key);
        };
    }

    /** What the patient is told of a dose that is due. */
    public String due(ForecastRow row) {
        return words.of("records.own.forecast.due" + again(row), row.dose(), row.of());
    }

    /** Not every schedule has a number of doses to name. */
    private static String again(ForecastRow row) {
        return switch (row.state()) {
            case OVERDUE, DUE, MAY_BE_GIVEN, TOO_EARLY -> row.of() == 0 ? ".again" : "";
            case COMPLETE -> row.recurs() ? ".again" : "";
            case NOT_COVERED, IMMUNE, NOT_YET, AGED_OUT -> "";
        };
    }

    /** Why a vaccine that was given does not count. */
    public String uncounted(UncountedDose dose) {
        return words.of(
                "records.forecast.uncounted",
                formats.date(dose.on()),
                dose.cvx(),
                words.of("records.uncounted." + dose.reason()));
    }

    /** How the tag of a row looks. */
    public String kind(ForecastRow row) {
        return switch (row.state()) {
            case OVERDUE -> "crit";
            case DUE -> "warn";
            case COMPLETE, IMMUNE -> "ok";
            case MAY_BE_GIVEN, TOO_EARLY, NOT_COVERED, NOT_YET, AGED_OUT -> "";
        };
    }

    /** What stands in the tag of a row. */
    public String icon(ForecastRow row) {
        return switch (row.state()) {
            case OVERDUE -> "alert";
            case DUE, MAY_BE_GIVEN, TOO_EARLY -> "clock";
            case COMPLETE, IMMUNE -> "check";
            case NOT_COVERED, NOT_YET, AGED_OUT -> "slash";
        };
    }
}
