package org.ohms.records.rate;

import java.time.Instant;
import org.ohms.records.observation.Measurement;

/**
 * One pulse or breathing of a child against the centiles of the age.
 *
 * @param months completed
 * @param what the pulse, or the breathing
 * @param figure as it was taken, a minute
 * @param centiles of the age
 */
public record RatePoint(
        Instant at, int months, Measurement what, String figure, RateCentiles centiles, RateStanding standing) {

    /** Whether fewer than one healthy child in a hundred lies so far off. */
    public boolean isFarOff() {
        return standing == RateStanding.BELOW_FIRST || standing == RateStanding.ABOVE_NINETY_NINTH;
    }
}
