package org.ohms.scheduling.availability;

import java.util.List;
import org.ohms.scheduling.practitioner.PractitionerRow;

/**
 * Somebody's weekly rules and coming exceptions, to be shown and changed.
 *
 * @param version to be given back with a change; 0 while there are no rules yet
 */
public record WeeklyPlan(
        PractitionerRow practitioner, List<WeeklyRule> rules, List<ExceptionRow> exceptions, long version) {
    public WeeklyPlan {
        rules = List.copyOf(rules);
        exceptions = List.copyOf(exceptions);
    }
}
