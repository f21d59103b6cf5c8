package org.ohms.scheduling.practitioner;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How a qualification stands on a day. */
public enum QualificationState {
    VALID,
    /** Ends within 90 days. */
    EXPIRING,
    EXPIRED;

    /** Days before its end in which a qualification is on the warning list. */
    public static final int WARNING_DAYS = 90;

    static QualificationState on(LocalDate today, @Nullable LocalDate expiresOn) {
        if (expiresOn == null || expiresOn.isAfter(today.plusDays(WARNING_DAYS))) {
            return VALID;
        }
        return expiresOn.isBefore(today) ? EXPIRED : EXPIRING;
    }
}
