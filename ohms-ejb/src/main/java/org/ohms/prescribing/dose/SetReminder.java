package org.ohms.prescribing.dose;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a patient wants to be reminded of a medicine.
 *
 * @param times as typed, such as {@code 8:00}
 * @param startsOn as typed; null to leave it as it is
 * @param version the one that was looked at; 0 where nobody had chosen yet
 */
public record SetReminder(
        UUID medicine,
        boolean doses,
        boolean refill,
        boolean mail,
        boolean sms,
        List<String> times,
        @Nullable String startsOn,
        long version) {}
