package org.ohms.patients.duplicate;

import java.util.List;

/**
 * How likely two records are one person.
 *
 * @param score sum of the weights in bits; from {@link Matcher#LIKELY} on the pair is worth a look
 */
record Match(double score, List<DuplicateReason> reasons) {
    Match {
        reasons = List.copyOf(reasons);
    }

    boolean isLikely() {
        return score >= Matcher.LIKELY;
    }
}
