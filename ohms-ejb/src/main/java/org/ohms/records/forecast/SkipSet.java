package org.ohms.records.forecast;

import java.util.List;

/**
 * Conditions that belong together: table 6-10 of the CDSi Logic Specification 4.6.
 *
 * @param all whether all of them must be met, and not only one
 */
record SkipSet(boolean all, List<SkipCondition> conditions) {
    SkipSet {
        conditions = List.copyOf(conditions);
    }

    boolean isMet(SkipMoment moment) {
        return all
                ? conditions.stream().allMatch(one -> one.isMet(moment))
                : conditions.stream().anyMatch(one -> one.isMet(moment));
    }
}
