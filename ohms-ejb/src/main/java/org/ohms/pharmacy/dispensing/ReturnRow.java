package org.ohms.pharmacy.dispensing;

import java.math.BigDecimal;
import java.time.Instant;

/** What came back. */
public record ReturnRow(ReturnKind kind, BigDecimal quantity, String why, String by, Instant at) {
    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "ReturnRow";
    }
}
