package org.ohms.scheduling.practitioner;

import java.time.LocalDate;
import org.ohms.shared.id.PractitionerId;

/**
 * A qualification that has ended or ends within 90 days.
 *
 * @param days until it ends; negative when it has ended
 */
public record QualificationWarning(
        PractitionerId practitioner,
        String practitionerName,
        String qualification,
        String issuer,
        LocalDate expiresOn,
        long days,
        QualificationState state) {}
