package org.ohms.scheduling.absence;

import java.util.List;
import org.ohms.scheduling.appointment.AppointmentRow;

/**
 * A visit that an absence displaces.
 *
 * @param proposals where it could go, the best first; no two visits of a plan are offered the same time first
 */
public record AffectedVisit(AppointmentRow visit, List<MoveProposal> proposals) {
    public AffectedVisit {
        proposals = List.copyOf(proposals);
    }
}
