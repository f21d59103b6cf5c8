package org.ohms.compliance.audit;

import java.util.List;

/**
 * A use case said no, or broke; its line is written.
 *
 * @param outcome {@code refused} or {@code failed}
 * @param codes every reason for a no; empty where it broke
 */
public record UseCaseEnded(String outcome, List<String> codes) {
    public UseCaseEnded {
        codes = List.copyOf(codes);
    }
}
