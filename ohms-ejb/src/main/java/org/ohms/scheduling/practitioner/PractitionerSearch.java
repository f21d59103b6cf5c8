package org.ohms.scheduling.practitioner;

import org.jspecify.annotations.Nullable;
import org.ohms.scheduling.place.PlaceId;

/**
 * Which practitioners a list shows; null parts leave open.
 *
 * @param words beginnings of names, or a number
 * @param retired whether those who left are shown too
 */
public record PractitionerSearch(
        @Nullable String words,
        @Nullable String specialty,
        @Nullable PlaceId place,
        boolean retired) {
    public static PractitionerSearch everybody() {
        return new PractitionerSearch(null, null, null, false);
    }
}
