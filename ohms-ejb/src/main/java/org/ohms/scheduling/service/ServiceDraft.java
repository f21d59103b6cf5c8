package org.ohms.scheduling.service;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A service as an administrator wants it; see {@link ServiceRow} for what the parts mean.
 *
 * @param code lower case letters, digits and hyphens, 2 to 40, not yet used
 * @param minutes 5 to 480
 * @param minutesBefore 0 to 120
 * @param minutesAfter 0 to 120
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
        List<String> specialties) {
    public ServiceDraft {
        specialties = List.copyOf(specialties);
    }
}
