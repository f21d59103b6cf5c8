package org.ohms.scheduling.availability;

import java.util.Arrays;
import java.util.List;

/** Why somebody is away; the word that may stand on a schedule. */
public enum AwayReason {
    SICK,
    LEAVE,
    TRAINING,
    WARD,
    OTHER,
    /** They left the house; taking them out of booking records it, nobody does by hand. */
    LEFT;

    /** Those an absence may be recorded for. */
    public static List<AwayReason> ofAbsences() {
        return Arrays.stream(values()).filter(reason -> reason != LEFT).toList();
    }
}
