package org.ohms.patients.sight;

import java.util.List;
import org.ohms.shared.id.AccountId;

/**
 * What one colleague sees of a patient.
 *
 * @param visits how many of the patient's visits the database shows them
 */
public record WhoSeesRow(AccountId account, String name, List<String> roles, Sees sees, long visits) {
    public WhoSeesRow {
        roles = List.copyOf(roles);
    }
}
