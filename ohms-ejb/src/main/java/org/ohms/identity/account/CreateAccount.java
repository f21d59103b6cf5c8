package org.ohms.identity.account;

import java.util.Set;
import org.ohms.compliance.access.Clearance;

/** What an administrator says to open an account for a colleague. */
public record CreateAccount(String name, String email, Clearance clearance, Set<String> roles) {
    public CreateAccount {
        roles = Set.copyOf(roles);
    }

    /** The same account before anybody gave it a role. */
    CreateAccount notCleared() {
        return new CreateAccount(name, email, Clearance.N, roles);
    }

    CreateAccount withoutRoles() {
        return new CreateAccount(name, email, clearance, Set.of());
    }
}
