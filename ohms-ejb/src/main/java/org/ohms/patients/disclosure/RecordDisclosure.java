package org.ohms.patients.disclosure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.PatientId;

/**
 * What the desk writes down about data it gave away.
 *
 * @param day on which it left the house
 */
public record RecordDisclosure(
        PatientId patient,
        @Nullable LocalDate day,
        String recipient,
        String address,
        String what,
        @Nullable DisclosurePurpose purpose) {
    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "RecordDisclosure[" + patient + "]";
    }
}
