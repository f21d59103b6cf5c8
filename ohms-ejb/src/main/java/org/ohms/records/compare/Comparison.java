package org.ohms.records.compare;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.records.encounter.EncounterRow;

/**
 * Results of a period, one moment beside another.
 *
 * @param tests what changed most pressing first
 * @param days days on which something was measured, the newest first
 * @param rules the set that marks a change; null while the hospital has none
 * @param events encounters of the period, the newest first
 * @param from when the period begins; null when it has no beginning
 */
public record Comparison(
        List<ComparedTest> tests,
        List<LocalDate> days,
        @Nullable RuleSet rules,
        List<EncounterRow> events,
        @Nullable Instant from) {
    public Comparison {
        tests = List.copyOf(tests);
        days = List.copyOf(days);
        events = List.copyOf(events);
    }
}
