package org.ohms.records.own;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ohms.records.observation.Interpretation;
import org.ohms.records.observation.ObservationRow;
import org.ohms.records.report.ReportDetails;

/**
 * A result as its patient reads it.
 *
 * @param signedBy name of the doctor who signed it; empty when nobody did yet
 * @param before what each line was the time before, by the id of the line
 * @param marked lines that changed clearly since then, by the hospital's rules
 */
public record OwnResult(ReportDetails details, String signedBy, Map<UUID, ObservationRow> before, Set<UUID> marked) {
    public OwnResult {
        before = Map.copyOf(before);
        marked = Set.copyOf(marked);
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

    /** Over the one before (1), under it (-1), or the same (0); nothing for the first and for what is no figure. */
    public Optional<Integer> direction(ObservationRow line) {
        return Optional.ofNullable(before.get(line.id()))
                .flatMap(ObservationRow::drawn)
                .flatMap(then -> line.drawn().map(now -> now.compareTo(then)));
    }
}
