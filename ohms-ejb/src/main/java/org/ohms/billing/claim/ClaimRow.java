package org.ohms.billing.claim;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.money.Money;

/**
 * A claim as lists show it.
 *
 * @param place 1 for the insurer that is asked first
 * @param follows the claim of the insurer that was asked before; null for the first
 * @param paid what the payer paid so far
 * @param authorisation empty when there is none
 * @param payerNumber what the payer calls it; empty while nobody knows
 * @param batch what it was last sent in; null while it was not
 */
public record ClaimRow(
        UUID id,
        PatientId patient,
        String patientName,
        String mrn,
        UUID invoice,
        String invoiceNumber,
        UUID coverage,
        UUID payer,
        String payerName,
        String number,
        int place,
        @Nullable UUID follows,
        ClaimState state,
        Money total,
        Money paid,
        List<String> diagnoses,
        String placeOfService,
        boolean needsAuthorisation,
        String authorisation,
        String payerNumber,
        @Nullable UUID batch,
        Instant createdAt,
        @Nullable Instant sentAt,
        Instant changedAt,
        long version) {
    public ClaimRow {
        diagnoses = List.copyOf(diagnoses);
    }

    /** How many days the payer has had it; 0 while it has not, or has answered. */
    public long daysWaiting(Instant now) {
        return sentAt == null || !state.isWithPayer()
                ? 0
                : Math.max(0, Duration.between(sentAt, now).toDays());
    }

    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "ClaimRow[" + id + "]";
    }
}
