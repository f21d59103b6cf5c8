package org.ohms.compliance.status;

import java.time.Instant;
import java.util.Optional;

/**
 * What a check said last on this node.
 *
 * @param problem what is wrong, in a sentence for operators; empty when all is well
 * @param since when it began to say so, as far as this node remembers
 */
public record CheckState(String name, Optional<String> problem, Instant since, Instant checkedAt) {
    public boolean isWell() {
        return problem.isEmpty();
    }
}
