package org.ohms.scheduling.practitioner;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything the register holds about one practitioner.
 *
 * @param retiredAt when they left; null while they are here
 * @param version to be given back with a change
 */
public record PractitionerDetails(
        PractitionerRow row,
        List<QualificationLine> qualifications,
        PractitionerContact contact,
        Instant registeredAt,
        @Nullable Instant retiredAt,
        long version) {
    /** A qualification and how it stands today. */
    public record QualificationLine(Qualification qualification, QualificationState state) {}

    public PractitionerDetails {
        qualifications = List.copyOf(qualifications);
    }
}
