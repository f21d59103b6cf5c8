package org.ohms.patients.proposal;

import java.util.Locale;

/** Where a proposal of changes stands. */
public enum ProposalState {
    OPEN,
    ACCEPTED,
    /** Some of it was taken, the rest not. */
    PARTLY,
    DECLINED,
    /** The patient took it back. */
    WITHDRAWN;

    /** The word the database keeps. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
