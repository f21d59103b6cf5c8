package org.ohms.prescribing.dose;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A dose, and what was said of it.
 *
 * @param at when it is due
 * @param status null while nobody has said anything
 */
public record TickedDose(Dose dose, Instant at, @Nullable DoseStatus status) {
    public boolean isOpen() {
        return status == null;
    }

    public boolean isTaken() {
        return status == DoseStatus.COMPLETED;
    }

    public boolean isLeftOut() {
        return status == DoseStatus.NOT_DONE;
    }
}
