package org.ohms.scheduling.practitioner;

import org.jspecify.annotations.Nullable;

/** How the hospital reaches a practitioner; kept encrypted, shown to those who keep the register. */
public record PractitionerContact(
        @Nullable String phone,
        @Nullable String email,
        @Nullable String street,
        @Nullable String city,
        @Nullable String region,
        @Nullable String postcode) {
    public static final PractitionerContact NONE = new PractitionerContact(null, null, null, null, null, null);
}
