package org.ohms.compliance.access;

import java.util.Collection;
import java.util.Map;
import org.ohms.shared.id.AccountId;

/** Names of account holders for lists and histories, read in one batch. Identity implements it. */
public interface AccountNames {
    /** The name of each account that exists; accounts unknown or out of reach are missing from the answer. */
    Map<AccountId, String> of(Collection<AccountId> accounts);
}
