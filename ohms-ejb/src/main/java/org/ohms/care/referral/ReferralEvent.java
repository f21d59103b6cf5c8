package org.ohms.care.referral;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.care.task.TaskOwner;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;

/** What happened to a referral. */
public sealed interface ReferralEvent {
    UUID referral();

    /**
     * Somebody is asked.
     *
     * @param to somebody of the house; null for somebody outside
     */
    record Asked(UUID referral, PatientId patient, @Nullable TaskOwner to, AccountId by) implements ReferralEvent {}

    /** It was accepted, declined, taken back, or reported on. */
    record Moved(
            UUID referral,
            PatientId patient,
            AccountId requestedBy,
            @Nullable AccountId acceptedBy,
            ReferralStatus now,
            AccountId by)
            implements ReferralEvent {}
}
