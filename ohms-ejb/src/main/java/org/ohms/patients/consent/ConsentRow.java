package org.ohms.patients.consent;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something a patient signed, word for word.
 *
 * @param party name of whom the record may go to; null unless it is a disclosure
 * @param signature the typed name, the lines of a drawn one, or where the paper is
 * @param signedBy name of the account: the patient's own, or whoever took the paper
 * @param inForce whether it is the newest of its kind and not withdrawn
 */
public record ConsentRow(
        UUID id,
        ConsentTextRow text,
        @Nullable String party,
        SigningWay way,
        String signature,
        Instant signedAt,
        String signedBy,
        @Nullable Instant withdrawnAt,
        boolean inForce) {
    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "ConsentRow[" + id + "]";
    }
}
