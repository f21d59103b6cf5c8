package org.ohms.patients.signup;

import java.util.UUID;
import org.ohms.shared.id.AccountId;

/** What happened on the way to an account. */
public sealed interface SignUpEvent {
    /**
     * Somebody who was invited has shown that the e-mail is theirs, and has an account now.
     *
     * @param invitation the one they came with
     */
    record InvitedArrived(AccountId account, UUID invitation) implements SignUpEvent {}
}
