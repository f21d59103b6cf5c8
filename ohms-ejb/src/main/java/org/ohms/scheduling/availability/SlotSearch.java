package org.ohms.scheduling.availability;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ohms.scheduling.place.PlaceId;
import org.ohms.scheduling.service.ServiceId;
import org.ohms.shared.id.PractitionerId;

/**
 * What a free slot is wanted for. Practitioners named, or a specialty, or neither: then whoever offers the service and
 * is free first.
 *
 * @param from first day, on the clock of the places
 * @param days how many days from there, 1 to 62
 */
public record SlotSearch(
        ServiceId service,
        Set<PractitionerId> practitioners,
        @Nullable String specialty,
        @Nullable PlaceId place,
        LocalDate from,
        int days) {
    public static final int LONGEST = 62;

    public SlotSearch {
        practitioners = Set.copyOf(practitioners);
        days = Math.max(1, Math.min(LONGEST, days));
    }

    /** With one practitioner. */
    public static SlotSearch with(PractitionerId practitioner, ServiceId service, LocalDate from, int days) {
        return new SlotSearch(service, Set.of(practitioner), null, null, from, days);
    }

    /** With whoever is free first. */
    public static SlotSearch firstFree(ServiceId service, LocalDate from, int days) {
        return new SlotSearch(service, Set.of(), null, null, from, days);
    }

    /** The same question for one day of it. */
    public SlotSearch on(LocalDate day) {
        return new SlotSearch(service, practitioners, specialty, place, day, 1);
    }
}
