package org.ohms.scheduling.appointment;

import java.util.Optional;
import org.ohms.shared.error.Refusal;

/**
 * One rule of booking. Every bean of this type is asked about each booking, hold and move, and all objections are told
 * at once; features above contribute theirs.
 */
public interface BookingPolicy {
    /** What speaks against it, or nothing. */
    Optional<Refusal> objectionTo(BookingCase booking);

    /** Whether staff may book all the same when they say why. */
    default boolean mayBeOverridden() {
        return false;
    }
}
