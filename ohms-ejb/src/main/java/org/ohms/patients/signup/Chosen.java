package org.ohms.patients.signup;

import org.ohms.patients.linking.Claimant;

/** Who somebody says to be and the hash of the password they chose; made by {@link SignUpForm}, so it is judged. */
public record Chosen(Claimant claimant, String passwordHash) {
    /** Says nothing: neither may reach a log. */
    @Override
    public String toString() {
        return "Chosen";
    }
}
