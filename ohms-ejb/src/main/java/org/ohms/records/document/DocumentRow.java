package org.ohms.records.document;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.Clearance;
import org.ohms.scheduling.appointment.AppointmentId;
import org.ohms.shared.id.PatientId;

/**
 * A document in a list.
 *
 * @param number which version it is
 * @param sentBy name of whoever brought it; empty when nobody knows any more
 * @param visibilityBy name of whoever decided what the patient sees; null when the rule did
 * @param opens whether it can be opened now
 */
public record DocumentRow(
        DocumentId id,
        PatientId patient,
        @Nullable AppointmentId appointment,
        DocumentKind kind,
        DocumentSource source,
        DocumentState state,
        Clearance sensitivity,
        String title,
        ContentType type,
        long size,
        int number,
        Instant completedAt,
        String sentBy,
        ScanState scan,
        Visibility visibility,
        @Nullable String visibilityBy,
        Instant visibilityAt,
        boolean opens) {
    /** Whether the patient can read it. */
    public boolean isShownToPatient() {
        return source == DocumentSource.PATIENT
                || (visibility == Visibility.RELEASED && opens && state != DocumentState.ENTERED_IN_ERROR);
    }

    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "DocumentRow[" + id + "]";
    }
}
