package org.ohms.billing.eligibility;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.PatientId;

/**
 * A question to an insurer, and what became of it.
 *
 * @param patientName family name first; empty when the actor may not read it
 * @param day for which day one wanted to know
 * @param cover what the answer comes down to; null without one
 * @param failure why nobody was reached, as a code; empty otherwise
 * @param answer what the insurer says, or why it does not; null without an answer
 * @param by who asked; empty for the hospital itself and for other systems
 * @param handedOver whether the insurer has it and answers later
 * @param settledAt when it was answered or given up; null before
 */
public record CheckRow(
        UUID id,
        PatientId patient,
        String patientName,
        UUID coverage,
        UUID payer,
        String payerName,
        LocalDate day,
        CheckOrigin origin,
        CheckState state,
        @Nullable CoverState cover,
        String failure,
        @Nullable EligibilityAnswer answer,
        Instant askedAt,
        String by,
        boolean handedOver,
        @Nullable Instant settledAt,
        long version) {
    /** Whether it is not answered yet. */
    public boolean isWaiting() {
        return state == CheckState.REQUESTED;
    }

    /** When it was settled, or asked while it is not. */
    public Instant at() {
        return settledAt == null ? askedAt : settledAt;
    }

    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "CheckRow[" + id + "]";
    }
}
