package org.ohms.records.forecast;

import java.util.List;

/**
 * When a dose of a series is left out: table 6-11 of the CDSi Logic Specification 4.6.
 *
 * @param all whether all of its sets must be met, and not only one of them
 */
record Skip(SkipContext context, boolean all, List<SkipSet> sets) {
    Skip {
        sets = List.copyOf(sets);
    }

    boolean holds(SkipContext asked, SkipMoment moment) {
        return context.covers(asked)
                && (all
                        ? sets.stream().allMatch(set -> set.isMet(moment))
                        : sets.stream().anyMatch(set -> set.isMet(moment)));
    }
}
