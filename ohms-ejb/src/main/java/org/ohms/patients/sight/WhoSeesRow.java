package org.ohms.patients.sight;

import java.util.List;
import java.util.Set;
import org.ohms.shared.id.AccountId;

/**
 * What somebody sees of a patient.
 *
 * @param account the account of a person, or the id of a program
 * @param roles what a colleague works as; empty for proxies and programs
 * @param parts of the record, besides who it is
 */
public record WhoSeesRow(AccountId account, String name, List<String> roles, Sees sees, Set<SeenPart> parts) {
    public WhoSeesRow {
        roles = List.copyOf(roles);
        parts = Set.copyOf(parts);
    }

    public boolean ofStaff() {
        return sees != Sees.PROXY && sees != Sees.PROGRAM;
    }

    /** The parts in the order in which people speak of them. */
    public List<SeenPart> partsInOrder() {
        return parts.stream().sorted().toList();
    }
}
