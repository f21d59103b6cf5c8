package org.ohms.records.own;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ohms.records.goal.GoalRow;
import org.ohms.records.observation.Course;
import org.ohms.records.observation.Interpretation;
import org.ohms.records.observation.ObservationRow;
import org.ohms.records.report.ReportDetails;

/**
 * A result as its patient reads it.
 *
 * @param signedBy name of the doctor who signed it; empty when nobody did yet
 * @param before what each line was the time before, by the id of the line
 * @param goals what figures of the patient are to be
 * @param marked lines that changed clearly since then, by the hospital's rules
 */
public record OwnResult(
        ReportDetails details,
        String signedBy,
        Map<UUID, ObservationRow> before,
        Set<UUID> marked,
        List<GoalRow> goals) {
    public OwnResult {
        before = Map.copyOf(before);
        marked = Set.copyOf(marked);
        goals = List.copyOf(goals);
    }

    /** How many figures lie outside the laboratory's range. */
    public long outside() {
        return details.lines().stream()
                .map(ObservationRow::interpretation)
                .filter(where -> where != null && where != Interpretation.NORMAL)
                .count();
    }

    /**
     * Whether there are figures, and every one came with a range and lies within it. Where one came without, nobody knows,
     * whatever else was said of it.
     */
    public boolean allInside() {
        return !details.lines().isEmpty()
                && details.lines().stream()
                        .allMatch(line -> line.hasRange() && line.interpretation() == Interpretation.NORMAL);
    }

    /** What this figure is to be, for this patient; nothing when nobody set a goal. */
    public Optional<GoalRow> goal(ObservationRow line) {
        return goals.stream().filter(goal -> goal.isAbout(line)).findFirst();
    }

    /** How the figure of this line went until then: in its unit, not before that moment, and nothing newer than the line. */
    public Optional<Course> course(ObservationRow line, Instant since) {
        return Optional.ofNullable(details.courses().get(line.code()))
                .map(course -> course.rows().stream()
                        .filter(row ->
                                row.unit().equals(line.unit()) && row.drawn().isPresent())
                        .filter(row -> !row.effectiveAt().isBefore(since)
                                && !row.effectiveAt().isAfter(line.effectiveAt()))
                        .toList())
                .filter(rows -> rows.size() > 1)
                .map(Course::new);
    }

    /** Over the one before (1), under it (-1), or the same (0); nothing for the first and for what is no figure. */
    public Optional<Integer> direction(ObservationRow line) {
        return Optional.ofNullable(before.get(line.id()))
                .flatMap(ObservationRow::drawn)
                .flatMap(then -> line.drawn().map(now -> now.compareTo(then)));
    }
}
