package org.ohms.prescribing.prescription;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;

/** What happened to a prescription. */
public sealed interface PrescriptionEvent {
    /**
     * It was signed.
     *
     * @param refill what the patient had asked for by it; null when nobody asked
     * @param changed whether it differs from the one whose place it takes
     * @param collectAt the place outside where it is to be collected; null for the pharmacy of the house
     */
    record Signed(
            PatientId patient,
            UUID prescription,
            @Nullable UUID refill,
            boolean changed,
            @Nullable UUID collectAt,
            AccountId by)
            implements PrescriptionEvent {}

    /**
     * It is valid from now on.
     *
     * @param replaces the earlier one whose place it took; null for none
     * @param collectAt the place outside where it is to be collected; null for the pharmacy of the house
     */
    record Valid(
            PatientId patient,
            UUID prescription,
            @Nullable UUID replaces,
            @Nullable UUID collectAt,
            AccountId by) implements PrescriptionEvent {}

    /** It was stopped or taken back. */
    record Ended(PatientId patient, UUID prescription, AccountId by) implements PrescriptionEvent {}
}
