package org.ohms.compliance.oversight;

import java.util.List;

/**
 * One rule that finds the unusual among new lines of the trail. Each line comes by once, in order; what a rule needs of
 * the time before it reads by itself. The features above contribute theirs as beans of this type.
 */
public interface AnomalyRule {
    List<Suspicion> look(List<WatchedLine> lines, OversightRules rules);

    /** Looks at what was refused; most rules find nothing in it. */
    default List<Suspicion> lookAtRefused(List<RefusedLine> lines, OversightRules rules) {
        return List.of();
    }
}
