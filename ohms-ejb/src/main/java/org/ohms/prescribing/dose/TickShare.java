package org.ohms.prescribing.dose;

import java.time.LocalDate;

/**
 * What a patient says of the doses of a medicine, over a time.
 *
 * @param taken ticked as taken
 * @param leftOut ticked as left out
 * @param due how many there were, ticked or not
 * @param since the first day that is counted
 */
public record TickShare(int taken, int leftOut, int due, LocalDate since) {
    private static final int WHOLE = 100;

    /** How many of them nobody said anything of. */
    public int unsaid() {
        return due - taken - leftOut;
    }

    /** The share that was ticked as taken, in whole percent, rounded down. */
    public int percent() {
        return WHOLE * taken / due;
    }
}
