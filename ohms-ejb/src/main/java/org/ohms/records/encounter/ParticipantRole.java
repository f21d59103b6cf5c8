package org.ohms.records.encounter;

/** How somebody took part: {@code PPRF}, {@code SPRF} and {@code ATND} of HL7's ParticipationType. */
public enum ParticipantRole {
    PRIMARY,
    SECONDARY,
    ATTENDING
}
