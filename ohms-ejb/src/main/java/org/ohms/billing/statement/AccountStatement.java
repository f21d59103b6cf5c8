package org.ohms.billing.statement;

import java.time.LocalDate;
import java.util.List;
import org.ohms.patients.patient.PatientLabel;

/**
 * What a patient owed, what was booked from a day to a day, and what they owe then.
 *
 * @param parts one for each currency; none where nothing was ever booked
 * @param ahead what was paid ahead, and what is held of it, one for each currency; none where nothing was
 */
public record AccountStatement(
        PatientLabel patient, LocalDate from, LocalDate until, List<StatementPart> parts, List<StatementPart> ahead) {
    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "AccountStatement";
    }
}
