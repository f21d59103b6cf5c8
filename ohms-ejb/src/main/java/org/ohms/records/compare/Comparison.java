package org.ohms.records.compare;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ohms.records.encounter.EncounterRow;
import org.ohms.records.goal.GoalRow;

/**
 * Results of a period, one moment beside another.
 *
 * @param tests what changed most pressing first
 * @param days days on which something was measured, the newest first
 * @param rules the set that marks a change; null while the hospital has none
 * @param events encounters of the period, the newest first
 * @param from when the period begins; null when it has no beginning
 * @param until when it is over; null when it goes on
 * @param goals what figures are to be
 */
public record Comparison(
        List<ComparedTest> tests,
        List<LocalDate> days,
        @Nullable RuleSet rules,
        List<EncounterRow> events,
        @Nullable Instant from,
        @Nullable Instant until,
        List<GoalRow> goals) {
    public Comparison {
        tests = List.copyOf(tests);
        days = List.copyOf(days);
        events = List.copyOf(events);
        goals = List.copyOf(goals);
    }

    /** What the figure of this test is to be, in its unit; nothing when nobody set a goal. */
    public Optional<GoalRow> goal(ComparedTest test) {
        return goals.stream()
                .filter(goal -> goal.isAbout(test.course().latest()))
                .findFirst();
    }
}
