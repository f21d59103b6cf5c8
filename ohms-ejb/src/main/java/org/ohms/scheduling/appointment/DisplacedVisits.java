package org.ohms.scheduling.appointment;

import java.util.List;
import org.ohms.scheduling.availability.ExceptionId;
import org.ohms.shared.id.PractitionerId;
import org.ohms.shared.time.TimeSlot;

/** Visits that an absence displaces. The absence decides what becomes of them. */
public interface DisplacedVisits {
    /**
     * Waits until whoever books with them is done; from then on nobody books with them before the transaction ends, and
     * whoever waited for that sees what it did.
     */
    void takeTurn(PractitionerId practitioner);

    /** Visits still ahead that overlap the span, by time. */
    List<AppointmentRow> ahead(PractitionerId practitioner, TimeSlot span);

    /** Marks them to be moved and gives them back. */
    List<AppointmentRow> mark(ExceptionId absence, PractitionerId practitioner, TimeSlot span);

    /** Those still marked for the absence, by time. */
    List<AppointmentRow> marked(ExceptionId absence);

    /** They stay after all. */
    void unmark(ExceptionId absence);
}
