package org.ohms.scheduling.absence;

import java.util.List;
import org.ohms.scheduling.appointment.AppointmentId;
import org.ohms.shared.error.Refusal;

/**
 * What became of one visit.
 *
 * @param refusals why it stays as it was; empty when it went well
 */
public record VisitOutcome(AppointmentId visit, Result result, List<Refusal> refusals) {
    /** How it ended. */
    public enum Result {
        MOVED,
        CANCELLED,
        /** It is still marked and waits for another decision. */
        LEFT
    }

    public VisitOutcome {
        refusals = List.copyOf(refusals);
    }
}
