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
     */
    record Signed(
            PatientId patient, UUID prescription, @Nullable UUID refill, boolean changed, AccountId by)
            implements PrescriptionEvent {}

    /**
     * It is valid from now on.
     *
     * @param replaces the earlier one whose place it took; null for none
     */
    record Valid(
            PatientId patient, UUID prescription, @Nullable UUID replaces, AccountId by) implements PrescriptionEvent {}

    /** It was stopped or taken back. */
    record Ended(PatientId patient, UUID prescription, AccountId by) implements PrescriptionEvent {}
}
