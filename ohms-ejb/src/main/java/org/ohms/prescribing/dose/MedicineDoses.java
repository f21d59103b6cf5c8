package org.ohms.prescribing.dose;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A medicine that is taken now, as the person who takes it lives with it.
 *
 * @param medicine its row in the list
 * @param request the prescription it comes from; null when it was not prescribed here
 * @param name in words
 * @param reminder how the patient is reminded; the one to begin with before anything was chosen; null where a medicine is taken
 *     only when needed or only once, and there is nothing to remind of
 * @param hidden whether it is labelled, so that nothing about it goes out
 * @param today what is due today
 * @param days the last days with today, the newest first, without days on which it is not taken
 * @param end when it is used up; null where that does not follow from what is known
 * @param soon whether that is near
 * @param asked whether more of it was asked for, and waits for an answer
 */
public record MedicineDoses(
        UUID medicine,
        @Nullable UUID request,
        String name,
        @Nullable ReminderRow reminder,
        boolean hidden,
        List<TickedDose> today,
        List<DoseDay> days,
        @Nullable SupplyEnd end,
        boolean soon,
        boolean asked) {

    /** A day with its doses. */
    public record DoseDay(LocalDate day, List<TickedDose> doses) {}

    public boolean isReminded() {
        return Optional.ofNullable(reminder).filter(ReminderRow::doses).isPresent() && !hidden;
    }

    /** Whether it is used up soon and more of it can be asked for. */
    public boolean isToAskFor() {
        return soon && !asked && request != null && end != null && !end.course();
    }

    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "MedicineDoses[" + medicine + "]";
    }
}
