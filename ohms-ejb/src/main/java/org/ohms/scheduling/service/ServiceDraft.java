package org.ohms.scheduling.service;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.messaging.preference.ReminderLeads;

/**
 * A service as an administrator wants it; see {@link ServiceRow} for what the parts mean.
 *
 * @param code lower case letters, digits and hyphens, 2 to 40, not yet used
 * @param minutes 5 to 480
 * @param minutesBefore 0 to 120
 * @param minutesAfter 0 to 120
 * @param reminders how long before a visit its patient is reminded; null as the hospital does it
 */
public record ServiceDraft(
        String code,
        String name,
        int minutes,
        int minutesBefore,
        int minutesAfter,
        @Nullable String priceCode,
        boolean video,
        boolean selfBookable,
        List<String> specialties,
        @Nullable ReminderLeads reminders) {
    public ServiceDraft {
        specialties = List.copyOf(specialties);
    }

    /** A service whose patients are reminded as the hospital does it. */
    public ServiceDraft(
            String code,
            String name,
            int minutes,
            int minutesBefore,
            int minutesAfter,
            @Nullable String priceCode,
            boolean video,
            boolean selfBookable,
            List<String> specialties) {
        this(code, name, minutes, minutesBefore, minutesAfter, priceCode, video, selfBookable, specialties, null);
    }
}
