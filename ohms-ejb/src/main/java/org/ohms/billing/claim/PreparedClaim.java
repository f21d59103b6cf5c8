package org.ohms.billing.claim;

import java.util.List;

/**
 * A claim as it was made, with what is still missing.
 *
 * @param problems what keeps it from being sent; empty when nothing does
 */
public record PreparedClaim(ClaimRow row, List<ClaimProblem> problems) {
    public PreparedClaim {
        problems = List.copyOf(problems);
    }

    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "PreparedClaim[" + row.id() + "]";
    }
}
