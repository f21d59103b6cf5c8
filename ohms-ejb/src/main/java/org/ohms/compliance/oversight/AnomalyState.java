package org.ohms.compliance.oversight;

import java.util.Locale;

/** What became of a finding. */
public enum AnomalyState {
    OPEN,
    /** There was a good reason. */
    EXPLAINED,
    /** It goes to whoever deals with breaches. */
    ESCALATED;

    /** The word the database keeps. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
