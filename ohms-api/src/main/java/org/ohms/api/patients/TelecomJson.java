package org.ohms.api.patients;

import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ohms.patients.demographics.ContactPoint;

/** A way to reach somebody, on the wire. */
@Schema(name = "ContactPoint")
public record TelecomJson(
        @Schema(
                required = true,
                enumeration = {"mobile", "home-phone", "work-phone", "email"},
                examples = "mobile")
        String kind,

        @Schema(
                required = true,
                minLength = 1,
                maxLength = 254,
                description = "A phone number, kept in E.164, or an e-mail address.",
                examples = "+16175550142")
        String value) {

    static TelecomJson of(ContactPoint point) {
        return new TelecomJson(point.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'), point.value());
    }

    ContactPoint point() {
        return new ContactPoint(
                ContactPoint.Kind.valueOf(kind.toUpperCase(Locale.ROOT).replace('-', '_')), value);
    }
}
