package org.ohms.care.plan;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something the patient does by a plan, with how far it is.
 *
 * @param details empty for none
 * @param code of LOINC, of what is measured with it; empty for nothing
 * @param everyDays after how many days again; null for once, or as agreed
 * @param dueOn by when; null when it comes again, or is done as agreed
 * @param expected how many times it was to be done up to now; 0 while nobody can say
 * @param kept how many of these times it was done
 * @param doneNow whether it is done for now
 * @param late whether its day is over and it is not done
 * @param lastDone null for never
 */
public record ActivityRow(
        UUID id,
        UUID plan,
        ActivityStatus status,
        String what,
        String details,
        String code,
        @Nullable Integer everyDays,
        @Nullable LocalDate dueOn,
        LocalDate startsOn,
        int expected,
        int kept,
        boolean doneNow,
        boolean late,
        @Nullable LocalDate lastDone,
        long version) {
    public boolean isOpen() {
        return status == ActivityStatus.IN_PROGRESS;
    }

    /** Whether something is measured with it. */
    public boolean isMeasured() {
        return !code.isEmpty();
    }

    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "ActivityRow[" + id + "]";
    }
}
