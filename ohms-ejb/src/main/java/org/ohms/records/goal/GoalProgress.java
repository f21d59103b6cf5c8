package org.ohms.records.goal;

import org.jspecify.annotations.Nullable;
import org.ohms.records.observation.ObservationRow;

/**
 * A goal with how far it is.
 *
 * @param latest the newest figure in the goal's unit; null when there is none any more
 */
public record GoalProgress(GoalRow goal, @Nullable ObservationRow latest) {
    /** Whether the newest figure is as it is to be. */
    public boolean isMet() {
        return latest != null && goal.isMetBy(latest);
    }
}
