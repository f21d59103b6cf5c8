package org.ohms.records.compare;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ohms.records.encounter.EncounterRow;
import org.ohms.records.goal.GoalRow;
import org.ohms.records.medicine.TakenMedicine;

/**
 * Results of a period, one moment beside another.
 *
 * @param tests what changed most pressing first
 * @param days days on which something was measured, the newest first
 * @param rules the set that marks a change; null while the hospital has none
 * @param events encounters of the period, the newest first
 * @param medicines what was taken in the period, what began last first
 * @param panels which panel of the laboratory each code belongs to; a test that was asked for alone belongs to none
 * @param from when the period begins; null when it has no beginning
 * @param until when it is over; null when it goes on
 * @param goals what figures are to be
 */
public record Comparison(
        List<ComparedTest> tests,
        List<LocalDate> days,
        @Nullable RuleSet rules,
        List<EncounterRow> events,
        List<TakenMedicine> medicines,
        Map<String, String> panels,
        @Nullable Instant from,
        @Nullable Instant until,
        List<GoalRow> goals) {
    public Comparison {
        tests = List.copyOf(tests);
        days = List.copyOf(days);
        events = List.copyOf(events);
        medicines = List.copyOf(medicines);
        panels = Map.copyOf(panels);
        goals = List.copyOf(goals);
    }

    /** The panel a test belongs to, as the laboratory names it; empty for one that was asked for alone. */
    public String panel(ComparedTest test) {
        return panels.getOrDefault(test.course().latest().code(), "");
    }

    /** What the figure of this test is to be, in its unit; nothing when nobody set a goal. */
    public Optional<GoalRow> goal(ComparedTest test) {
        return goals.stream()
                .filter(goal -> goal.isAbout(test.course().latest()))
                .findFirst();
    }
}
