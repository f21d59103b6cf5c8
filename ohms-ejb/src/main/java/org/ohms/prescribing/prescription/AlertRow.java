package org.ohms.prescribing.prescription;

import org.jspecify.annotations.Nullable;
import org.ohms.prescribing.drug.Severity;
import org.ohms.prescribing.safety.AlertKind;

/**
 * An alert of a check, and what was said to it.
 *
 * @param words why what stops was kept; empty otherwise
 */
public record AlertRow(
        AlertKind kind,
        String rule,
        Severity severity,
        AlertAnswer answer,
        @Nullable OverrideReason reason,
        String words) {
    /** Says the rule and not the words. */
    @Override
    public String toString() {
        return "AlertRow[" + rule + "]";
    }
}
