package org.ohms.api.patients;

import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.demographics.Address;
import org.ohms.patients.demographics.AddressUse;

/** An address on the wire. */
@Schema(name = "Address")
public record AddressJson(
        @Schema(
                required = true,
                enumeration = {"home", "work", "temporary", "billing", "old"},
                examples = "home")
        String use,

        @Schema(maxLength = 200, examples = "14 Wharf Street") @Nullable
        String line,

        @Schema(maxLength = 200, description = "Flat, care of, village.") @Nullable
        String line2,

        @Schema(maxLength = 100, examples = "Boston") @Nullable
        String city,

        @Schema(maxLength = 100, examples = "MA") @Nullable String state,

        @Schema(maxLength = 64, examples = "02110") @Nullable
        String postalCode,

        @Schema(maxLength = 2, minLength = 2, description = "ISO 3166 code of two letters.", examples = "US") @Nullable
        String country) {

    static AddressJson of(Address address) {
        return new AddressJson(
                address.use().name().toLowerCase(Locale.ROOT),
                address.line(),
                address.line2(),
                address.city(),
                address.state(),
                address.postalCode(),
                address.country());
    }

    Address address() {
        return new Address(
                AddressUse.valueOf(use.toUpperCase(Locale.ROOT)), line, line2, city, state, postalCode, country);
    }
}
