package org.ohms.scheduling.practitioner;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.scheduling.place.PlaceId;
import org.ohms.scheduling.place.RoomId;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PractitionerId;

/**
 * Line of a list of practitioners.
 *
 * @param number unique, with its check digit
 * @param account who signs in as this practitioner; null when nobody does
 * @param place where they usually are; null when nowhere in particular
 * @param active false once retired
 * @param warnings how many qualifications have ended or end within 90 days; filled by the register's lists only
 */
public record PractitionerRow(
        PractitionerId id,
        String number,
        PractitionerName name,
        List<String> specialties,
        @Nullable AccountId account,
        @Nullable PlaceId place,
        @Nullable RoomId room,
        boolean active,
        int warnings) {
    public PractitionerRow {
        specialties = List.copyOf(specialties);
    }
}
