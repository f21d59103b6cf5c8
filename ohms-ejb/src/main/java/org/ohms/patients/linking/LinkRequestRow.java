package org.ohms.patients.linking;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.demographics.BirthDate;

/** One request for a record in the list of the desk. */
public record LinkRequestRow(UUID id, String name, @Nullable BirthDate birthDate, String email, Instant madeAt) {
    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "LinkRequestRow[" + id + "]";
    }
}
