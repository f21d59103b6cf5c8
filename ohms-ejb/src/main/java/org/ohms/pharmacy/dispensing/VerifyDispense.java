package org.ohms.pharmacy.dispensing;

import java.util.Set;
import java.util.UUID;

/**
 * A pharmacist answers for it.
 *
 * @param identity by what the patient is known, two at least
 * @param lookedInto that cautions, and what could not be checked, were judged
 */
public record VerifyDispense(UUID dispense, long version, Set<Identifier> identity, boolean lookedInto) {
    public VerifyDispense {
        identity = Set.copyOf(identity);
    }
}
