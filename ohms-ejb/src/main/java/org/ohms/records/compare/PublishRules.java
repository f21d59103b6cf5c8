package org.ohms.records.compare;

import java.util.List;

/**
 * The next set of rules.
 *
 * @param reason why
 * @param seen version of the set it was made from; 0 for none
 */
public record PublishRules(String reason, List<RuleDraft> rules, int seen) {
    public PublishRules {
        rules = List.copyOf(rules);
    }
}
