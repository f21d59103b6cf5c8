package org.ohms.billing.eligibility;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.PatientId;

/**
 * A cover as a question to its insurer needs it.
 *
 * @param payerId how the insurer is named in X12; empty when nobody knows
 * @param connection by which way it is reached
 * @param member number of the insured person
 * @param group number of the group; empty when there is none
 * @param relationship what the patient is to the subscriber (INS02); empty when they are the same person
 * @param subscriber who holds the insurance
 * @param patient the same person as the subscriber, or who is insured with them
 */
record Insured(
        UUID coverage,
        PatientId patientId,
        UUID payer,
        String payerName,
        String payerId,
        String connection,
        String member,
        String group,
        String relationship,
        Named subscriber,
        Named patient) {
    /**
     * Somebody as an insurer tells them from others.
     *
     * @param sex F or M, as X12 has it; empty when it is something else or not known
     */
    record Named(String family, String given, @Nullable LocalDate birthDate, String sex) {}

    boolean isSubscriber() {
        return relationship.isEmpty();
    }
}
