package org.ohms.patients.search;

import org.jspecify.annotations.Nullable;
import org.ohms.patients.demographics.BirthDate;

/**
 * What a patient is looked for by, field by field; a patient must meet every one that is given, in that field and in no
 * other.
 *
 * @param typed names and anything else as on one typed line; may be empty
 * @param birthDate to the day, month or year; null for any
 * @param mrn of the record, or of one that became part of it; null for any
 * @param phone the whole number or its last 4, 6, 7 or 8 digits; null for any
 */
public record SearchFields(
        String typed,
        @Nullable BirthDate birthDate,
        @Nullable String mrn,
        @Nullable String phone) {
    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "SearchFields[...]";
    }
}
