package org.ohms.records.document;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.Clearance;
import org.ohms.records.encounter.EncounterId;
import org.ohms.scheduling.appointment.AppointmentId;
import org.ohms.shared.id.PatientId;

/**
 * A document in a list.
 *
 * @param number which version it is
 * @param encounter in which it was written; null when nobody says
 * @param sentBy name of whoever brought it, or wrote it elsewhere; empty when nobody knows any more
 * @param visibilityBy name of whoever decided what the patient sees; null when the rule did
 * @param opens whether it can be opened now
 * @param previews how many of its first pages can be looked at as pictures
 * @param beingDrawn whether there will be pictures in a moment
 */
public record DocumentRow(
        DocumentId id,
        PatientId patient,
        @Nullable AppointmentId appointment,
        @Nullable EncounterId encounter,
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
        boolean opens,
        int previews,
        boolean beingDrawn) {
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
