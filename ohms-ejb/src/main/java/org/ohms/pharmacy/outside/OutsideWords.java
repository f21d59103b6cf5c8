package org.ohms.pharmacy.outside;

import org.jspecify.annotations.Nullable;

/**
 * What was said about a prescription outside.
 *
 * @param said what the pharmacy said last; null for nothing
 * @param why why it was taken back; null while it was not
 */
public record OutsideWords(@Nullable String said, @Nullable String why) {
    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "OutsideWords";
    }
}
