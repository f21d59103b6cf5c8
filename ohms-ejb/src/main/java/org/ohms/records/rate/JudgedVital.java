package org.ohms.records.rate;

import org.ohms.records.observation.Interpretation;

/** One figure of a vital sign against the range of grown-ups. */
public record JudgedVital(AdultRange range, Interpretation where) {
    public boolean isOut() {
        return where != Interpretation.NORMAL;
    }
}
