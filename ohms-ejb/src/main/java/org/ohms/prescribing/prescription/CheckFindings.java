package org.ohms.prescribing.prescription;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ohms.prescribing.safety.SafetyCheck;

/**
 * What a check came to, and what is paused because of it once the prescription is valid.
 */
public record CheckFindings(SafetyCheck check, List<Pause> pauses) {
    public CheckFindings {
        pauses = List.copyOf(pauses);
    }

    /** A medicine of the list that makes room until a day. */
    public record Pause(UUID medicine, LocalDate until) {}
}
