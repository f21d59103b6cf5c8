package org.ohms.scheduling.availability;

import org.ohms.shared.error.RefusalCode;

/** Why somebody's hours stay as they are. */
public enum AvailabilityRefusal implements RefusalCode {
    ENDS_BEFORE_IT_STARTS("schedule.ends-before-it-starts"),
    RULES_OVERLAP("schedule.rules-overlap"),
    UNKNOWN_PLACE("schedule.unknown-place"),
    UNKNOWN_ROOM("schedule.unknown-room"),
    UNKNOWN_SERVICE("schedule.unknown-service"),
    NO_SUCH_TIME("schedule.no-such-time"),
    PRACTITIONER_RETIRED("schedule.practitioner-retired");

    private final String code;

    AvailabilityRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
