package org.ohms.records.document;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.Clearance;
import org.ohms.records.encounter.EncounterId;
import org.ohms.shared.id.PatientId;

/**
 * A document as another system kept it.
 *
 * @param encounter in which it was written; null when nobody says
 * @param state current, superseded or entered in error: it is not on its way any more
 * @param writtenAt when it was written there
 */
@SuppressWarnings("ArrayRecordComponent")
public record NewDocument(
        PatientId patient,
        @Nullable EncounterId encounter,
        DocumentKind kind,
        DocumentState state,
        DocumentWords words,
        Clearance sensitivity,
        Instant writtenAt,
        byte[] content) {
    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "NewDocument[" + patient + "]";
    }
}
