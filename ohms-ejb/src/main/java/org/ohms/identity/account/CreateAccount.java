package org.ohms.identity.account;

import java.util.Set;
import org.ohms.compliance.access.Clearance;

/** What an administrator says to open an account for a colleague. */
public record CreateAccount(String name, String email, Clearance clearance, Set<String> roles) {
    public CreateAccount {
        roles = Set.copyOf(roles);
    }
}
