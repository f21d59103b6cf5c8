package org.ohms.patients.signup;

import org.jspecify.annotations.Nullable;
import org.ohms.patients.demographics.BirthDate;

/**
 * Somebody asks for an account of the portal.
 *
 * @param family null for people with one name
 * @param birthDate null when nothing was typed
 * @param language code of the language they read
 */
public record SignUpRequest(
        String email,
        String password,
        @Nullable String family,
        @Nullable String given,
        @Nullable BirthDate birthDate,
        String language) {
    /** Says nothing: neither password nor name may reach a log. */
    @Override
    public String toString() {
        return "SignUpRequest";
    }
}
