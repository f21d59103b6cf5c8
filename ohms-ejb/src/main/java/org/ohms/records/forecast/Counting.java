package org.ohms.records.forecast;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A vaccine that counts for a dose, given at an age within bounds.
 *
 * @param to the first age that is too old, null for none
 */
record Counting(String cvx, Span from, @Nullable Span to) {
    boolean holds(GivenDose dose, LocalDate born) {
        return cvx.equals(dose.cvx())
                && !dose.on().isBefore(from.after(born))
                && (to == null || dose.on().isBefore(to.after(born)));
    }
}
