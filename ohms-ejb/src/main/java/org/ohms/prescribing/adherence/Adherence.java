package org.ohms.prescribing.adherence;

/**
 * How well what was handed over covers the days on which a medicine was to be taken. It does not say that it was taken.
 *
 * @param recent of the last 90 days, or since the first supply where that is less
 * @param longer of the last 180 days, or since the first supply where that is less
 */
public record Adherence(DaysCovered recent, DaysCovered longer) {
    /** Whether the longer period says anything beside the shorter one. */
    public boolean isOlder() {
        return longer.days() > recent.days();
    }

    public boolean isEnough() {
        return recent.isEnough();
    }
}
