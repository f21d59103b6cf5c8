package org.ohms.telemedicine.visit;

/** Where a video visit stands for whoever wants to come in. */
public enum VideoStanding {
    TOO_EARLY,
    OPEN,
    /** A host closed the room. */
    ENDED,
    /** Its time is over. */
    OVER,
    /** It was cancelled or missed. */
    CALLED_OFF;

    /** The word texts know: {@code too-early}. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
