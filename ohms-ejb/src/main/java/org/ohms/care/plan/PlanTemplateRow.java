package org.ohms.care.plan;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.records.goal.GoalRow;

/**
 * A version of a template.
 *
 * @param number counts the versions from 1
 * @param guideline what it follows, to be found again
 * @param retiredAt null while it is the one in use
 */
public record PlanTemplateRow(
        UUID id,
        UUID series,
        int number,
        PlanCategory category,
        String name,
        String aim,
        String guideline,
        Instant publishedAt,
        @Nullable Instant retiredAt,
        List<Line> lines) {
    public PlanTemplateRow {
        lines = List.copyOf(lines);
    }

    /** What a line is. */
    public enum Kind {
        /** A figure that is to be reached. */
        GOAL,
        /** Something the patient does. */
        PATIENT,
        /** Something the team does. */
        TEAM
    }

    /**
     * One goal or one thing to do.
     *
     * @param code of LOINC: what a goal is about, or what the patient measures
     * @param unit of a goal
     * @param everyDays after how many days again; null for once, or as agreed
     * @param dueDays how many days after the plan begins; null when the guideline says nothing
     * @param ownerRole who of the team does it
     * @param source where its figures stand
     */
    public record Line(
            int place,
            Kind kind,
            String what,
            @Nullable String code,
            @Nullable String unit,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            @Nullable Integer everyDays,
            @Nullable Integer dueDays,
            @Nullable String ownerRole,
            @Nullable String source) {
        /** Whether it speaks of the same figure in the same unit. */
        boolean isAbout(GoalRow goal) {
            return goal.code().equals(code) && goal.unit().equals(unit);
        }
    }

    List<Line> goals() {
        return of(Kind.GOAL);
    }

    public List<Line> of(Kind kind) {
        return lines.stream().filter(line -> line.kind() == kind).toList();
    }
}
