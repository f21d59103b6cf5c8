package org.ohms.identity.account;

import java.util.List;
import org.ohms.shared.id.AccountId;

/** A colleague in a pick list. */
public record StaffRow(AccountId id, String name, List<String> roles) {
    public StaffRow {
        roles = List.copyOf(roles);
    }
}
