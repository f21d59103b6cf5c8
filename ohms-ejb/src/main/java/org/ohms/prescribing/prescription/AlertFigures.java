package org.ohms.prescribing.prescription;

import org.ohms.prescribing.drug.Severity;

/**
 * How often a rule fired on what was signed or is taken, and what was said to it.
 *
 * @param told how often a prescriber was told because the chart had changed
 */
public record AlertFigures(
        String rule, Severity severity, long fired, long overridden, long paused, long kept, long told) {
    /** Of a hundred that needed an answer, how many were prescribed past; 0 when none did. */
    public long overriddenPercent() {
        var answered = overridden + paused + kept;
        return answered == 0 ? 0 : Math.round(100.0 * overridden / answered);
    }
}
