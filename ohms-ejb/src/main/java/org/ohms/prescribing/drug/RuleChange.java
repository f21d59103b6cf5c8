package org.ohms.prescribing.drug;

import org.jspecify.annotations.Nullable;

/**
 * What a proposed release says of one rule that the release in use does not.
 *
 * @param before null for a rule that is new
 * @param after null for a rule that goes
 */
public record RuleChange(
        @Nullable InteractionRule before, @Nullable InteractionRule after) {
    /** The code of the rule. */
    public String code() {
        var known = after == null ? before : after;
        return known == null ? "" : known.code();
    }

    public boolean isAdded() {
        return before == null;
    }

    public boolean isGone() {
        return after == null;
    }

    /** Whether the rule becomes less grave, or stops interrupting: what a reviewer looks at first. */
    public boolean isWeaker() {
        return before != null
                && (after == null
                        || after.severity().compareTo(before.severity()) > 0
                        || before.interruptive() && !after.interruptive());
    }
}
