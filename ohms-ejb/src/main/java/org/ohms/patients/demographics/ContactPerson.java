package org.ohms.patients.demographics;

import org.jspecify.annotations.Nullable;

/**
 * Somebody to call for the patient.
 *
 * @param phone in E.164
 */
public record ContactPerson(
        String name,
        Relationship relationship,
        @Nullable String phone,
        @Nullable String email) {
    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "ContactPerson[...]";
    }
}
