package org.ohms.billing.coverage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.PatientId;

/**
 * Who pays for a patient; what nobody wrote down is empty.
 *
 * @param payerX12Id empty for a payer that gets no messages
 * @param plan null when nobody knows which
 * @param planName empty when nobody knows which
 * @param order 1 is asked first
 * @param subscriberFamily empty where the patient holds the insurance
 * @param validUntil the last day
 * @param changedBy empty for another system
 */
public record CoverageRow(
        UUID id,
        PatientId patient,
        UUID payer,
        String payerName,
        String payerX12Id,
        @Nullable UUID plan,
        String planName,
        CoverageStatus status,
        int order,
        SubscriberRelationship relationship,
        String memberNumber,
        String groupNumber,
        String subscriberFamily,
        String subscriberGiven,
        @Nullable LocalDate subscriberBorn,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable UUID cardFront,
        @Nullable UUID cardBack,
        CoverageOrigin origin,
        String changedBy,
        Instant changedAt,
        long version) {
    /** Whether it counts on that day. */
    public boolean holdsOn(LocalDate day) {
        return status == CoverageStatus.ACTIVE
                && (validFrom == null || !day.isBefore(validFrom))
                && (validUntil == null || !day.isAfter(validUntil));
    }

    public boolean isActive() {
        return status == CoverageStatus.ACTIVE;
    }

    public boolean isPrimary() {
        return order == 1;
    }

    /** Whether the patient holds the insurance. */
    public boolean isOwn() {
        return relationship == SubscriberRelationship.SELF;
    }

    /** Payer and plan in one line. */
    public String name() {
        return planName.isEmpty() ? payerName : payerName + " · " + planName;
    }

    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "CoverageRow[" + id + "]";
    }
}
