package org.ohms.records.forecast;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * When a dose of a series is left out: table 6-11 of the CDSi Logic Specification 4.6.
 *
 * @param all whether all of its sets must be met, and not only one of them
 */
record Skip(SkipContext context, boolean all, List<SkipSet> sets) {
    Skip {
        sets = List.copyOf(sets);
    }

    /** All vaccines that are asked for by kind. */
    Set<String> vaccines() {
        return conditions().flatMap(condition -> condition.vaccines().stream()).collect(Collectors.toSet());
    }

    /** Those of them that leave it out when they count. */
    Set<String> countedVaccines() {
        return conditions()
                .filter(SkipCondition::asksWhetherCounted)
                .flatMap(condition -> condition.vaccines().stream())
                .collect(Collectors.toSet());
    }

    private Stream<SkipCondition> conditions() {
        return sets.stream().flatMap(set -> set.conditions().stream());
    }

    boolean holds(SkipContext asked, SkipMoment moment) {
        return context.covers(asked)
                && (all
                        ? sets.stream().allMatch(set -> set.isMet(moment))
                        : sets.stream().anyMatch(set -> set.isMet(moment)));
    }
}
