package org.ohms.identity.account;

import java.util.List;
import org.ohms.shared.id.AccountId;

/** What somebody sees of their own account. */
public record MyProfile(AccountId id, String name, String email, AccountKind kind, List<String> roles) {
    public MyProfile {
        roles = List.copyOf(roles);
    }
}
