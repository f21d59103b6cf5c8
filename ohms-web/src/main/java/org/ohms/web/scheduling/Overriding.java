package org.ohms.web.scheduling;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.scheduling.appointment.AppointmentRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;

/** Going on against rules that staff may set aside once, with a reason. */
final class Overriding {
    private Overriding() {}

    /** Whether everything that speaks against it may be overridden. */
    static boolean isPossible(List<Refusal> objections) {
        return !objections.isEmpty()
                && objections.stream().allMatch(objection -> objection.params().containsKey("override"));
    }

    /** The reason, where it can do something; null otherwise. */
    static @Nullable String reason(List<Refusal> objections, @Nullable String typed) {
        return isPossible(objections) ? typed : null;
    }

    /**
     * Whether it can go on.
     *
     * @param seen whether the person saw the objections before pressing
     * @throws DomainException INVALID when only the reason is missing
     */
    static boolean mayGoOn(List<Refusal> objections, @Nullable String typed, boolean seen) {
        if (objections.isEmpty() || reason(objections, typed) != null) {
            return true;
        }
        if (seen && isPossible(objections)) {
            throw DomainException.invalid(
                    Refusal.of(AppointmentRefusal.OVERRIDE_NEEDS_REASON).at("overrideReason"));
        }
        return false;
    }
}
