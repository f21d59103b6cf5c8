package org.ohms.records.observation;

/** What sort of observation it is: HL7's observation categories. */
public enum ObservationCategory {
    VITAL_SIGNS,
    LABORATORY,
    SOCIAL_HISTORY,
    SURVEY,
    EXAM,
    PROCEDURE,
    IMAGING
}
