package org.ohms.identity.account;

import java.util.UUID;
import org.ohms.shared.id.AccountId;

/** What happens to the roles of accounts, in ids. */
public sealed interface RoleEvent {
    /** An administrator asks to give somebody a role; another one has to confirm. */
    record Requested(UUID request, AccountId account, AccountId by) implements RoleEvent {}
}
