package org.ohms.web.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ohms.records.coding.Concept;
import org.ohms.records.coding.PartialDate;
import org.ohms.records.goal.GoalRow;
import org.ohms.records.observation.Course;
import org.ohms.records.observation.Interpretation;
import org.ohms.records.observation.Measurement;
import org.ohms.records.observation.ObservationRow;
import org.ohms.records.observation.Quantity;
import org.ohms.web.shared.Formats;
import org.ohms.web.shared.Words;

/** What the chart says in words and lines: units as people write them, dates as far as they are known, courses as lines. */
@Named
@ApplicationScoped
public class ChartWords {
    /** UCUM's spelling and ours, where they differ. */
    private static final Map<String, String> UNITS = Map.ofEntries(
            Map.entry("mm[Hg]", "mmHg"),
            Map.entry("Cel", "°C"),
            Map.entry("kg/m2", "kg/m²"),
            Map.entry("{score}", ""),
            Map.entry("1", ""),
            Map.entry("10*3/uL", "10³/mcL"),
            Map.entry("10*6/uL", "10⁶/mcL"),
            Map.entry("ug/dL", "mcg/dL"),
            Map.entry("ug/L", "mcg/L"),
            Map.entry("mL/min/{1.73_m2}", "mL/min/1.73 m²"));

    @Inject
    Words words;

    @Inject
    Formats formats;

    @Inject
    DrawnCourses drawn;

    public String unit(@Nullable String ucum) {
        if (ucum == null) {
            return "";
        }
        var spelled = UNITS.get(ucum);
        return spelled != null ? spelled : ucum.replaceAll("\\{[^}]*\\}", "").strip();
    }

    public String number(@Nullable BigDecimal value) {
        return value == null ? "" : Quantity.plain(value);
    }

    /** {@code 2017}, {@code Mar 2017}, {@code 14 Mar 2017}; empty when nobody knows. */
    public String date(@Nullable PartialDate date) {
        if (date == null) {
            return "";
        }
        if (date.month() == 0) {
            return String.valueOf(date.year());
        }
        return date.day() == 0 ? formats.monthOf(date.earliest()) : formats.date(date.earliest());
    }

    /** The code as people read it, with its system: {@code SNOMED CT 44054006}; empty when none is known. */
    public String code(Concept what) {
        var code = what.code();
        if (code == null) {
            return "";
        }
        return org.ohms.records.coding.CodeSystem.at(code.system())
                .map(system -> words.of("records.system." + system.name()) + " " + code.code())
                .orElse(code.code());
    }

    /** The kind of flag: h, l, ok, or n for none. */
    public String flag(@Nullable Interpretation where) {
        if (where == null) {
            return "n";
        }
        return switch (where) {
            case LOW, CRITICAL_LOW -> "l";
            case HIGH, CRITICAL_HIGH, ABNORMAL -> "h";
            case NORMAL -> "ok";
        };
    }

    public String flagText(@Nullable Interpretation where) {
        return words.of("records.flag." + (where == null ? "NONE" : where.name()));
    }

    /** {@code 4.0 to 5.6}, {@code over 4.0}, {@code under 5.6}, or that there is none. */
    public String range(ObservationRow row) {
        return between(row.low(), row.high());
    }

    private String between(@Nullable BigDecimal low, @Nullable BigDecimal high) {
        if (low != null && high != null) {
            return words.of("records.range.both", Quantity.plain(low), Quantity.plain(high));
        }
        if (low != null) {
            return words.of("records.range.low", Quantity.plain(low));
        }
        return high != null ? words.of("records.range.high", Quantity.plain(high)) : words.of("records.range.none");
    }

    /** What a figure is to be: {@code 4.0 to 5.6}, {@code over 4.0}, {@code under 5.6}. */
    public String goal(GoalRow goal) {
        return between(goal.low(), goal.high());
    }

    /** {@code +1.3}, {@code -13}; empty for the first. */
    public String change(Course course) {
        return course.change()
                .map(change -> (change.signum() > 0 ? "+" : "") + Quantity.plain(change))
                .orElse("");
    }

    /** The figure before; empty for the first. */
    public String before(Course course) {
        return course.previous().map(ObservationRow::figure).orElse("");
    }

    /** The course as a line; null when one figure is all there is. */
    public @Nullable Spark spark(@Nullable Course course) {
        return Optional.ofNullable(course).flatMap(drawn::of).orElse(null);
    }

    /** The text key of a measurement by its code. */
    public String vital(String code) {
        return "records.vital." + Measurement.of(code).map(Measurement::name).orElse("OTHER");
    }
}
