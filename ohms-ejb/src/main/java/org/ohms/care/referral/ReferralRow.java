package org.ohms.care.referral;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.patient.PatientLabel;
import org.ohms.records.order.OrderPriority;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;

/**
 * A referral as lists and its page show it.
 *
 * @param label who the patient is; null when out of reach
 * @param history empty for nothing
 * @param recipient somebody outside; empty when it stays in the house
 * @param toRole a role of the house that nobody of has answered yet
 * @param toName name of the person of the house; empty when none is
 * @param answer empty for nothing
 * @param report what came back; empty while nothing is
 * @param version as whoever changes it has seen it
 */
public record ReferralRow(
        UUID id,
        PatientId patient,
        @Nullable PatientLabel label,
        ReferralStatus status,
        OrderPriority priority,
        String what,
        String question,
        String history,
        String recipient,
        @Nullable AccountId toAccount,
        @Nullable String toRole,
        String toName,
        String requestedBy,
        Instant requestedAt,
        @Nullable Instant answeredAt,
        String answer,
        @Nullable Instant reportedAt,
        String report,
        long version) {
    public boolean isOpen() {
        return status.isOpen();
    }

    public boolean isRequested() {
        return status == ReferralStatus.REQUESTED;
    }

    public boolean isAccepted() {
        return status == ReferralStatus.ACCEPTED;
    }

    /** Whether it went to somebody outside, whose answers are written here for them. */
    public boolean isOutside() {
        return !recipient.isEmpty();
    }

    public String patientName() {
        return label == null ? "" : label.listName();
    }

    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "ReferralRow[" + id + "]";
    }
}
