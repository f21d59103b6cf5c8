package org.ohms.records.forecast;

/** Why nothing is said of a schedule. */
public enum NotCovered {
    /** The birth date is not known to the day. */
    BIRTH_DATE,
    /** The day of a vaccine is not known, and the schedule counts in days. */
    DAY_OF_DOSE,
    /** Two live vaccines came close to each other, and the rule for this pair is not carried over. */
    LIVE_VACCINES,
    /** Born so early that the schedule asks where, which the chart does not tell. */
    BIRTH_COUNTRY,
    /** At this age patient and doctor decide together; there is no date for it. */
    SHARED_DECISION,
    /** At this age patient and doctor decide together whether it is begun. */
    SHARED_START,
    /** At this age it is given to people at risk and to those who wish it, whose series are not carried over. */
    AT_RISK,
    /** At this age it is given to those who never had it as children, which a chart without it does not prove. */
    CATCH_UP
}
