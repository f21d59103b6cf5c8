package org.ohms.patients.demographics;

import org.jspecify.annotations.Nullable;

/**
 * Where somebody lives or gets letters.
 *
 * @param line street and house number
 * @param line2 flat, care of, village
 * @param state state or province, as it is written there
 * @param country ISO 3166 code of two letters
 */
public record Address(
        AddressUse use,
        @Nullable String line,
        @Nullable String line2,
        @Nullable String city,
        @Nullable String state,
        @Nullable String postalCode,
        @Nullable String country) {

    /** A home address. */
    public static Address home(String line, String city, String state, String postalCode, String country) {
        return new Address(AddressUse.HOME, line, null, city, state, postalCode, country);
    }

    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "Address[...]";
    }
}
