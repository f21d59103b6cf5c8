package org.ohms.patients.sight;

import java.util.List;
import org.ohms.compliance.access.Clearance;

/**
 * What one colleague may do and see at this moment, as both walls judge.
 *
 * @param patientsKnown how many patients they know the identity of
 * @param patientsInCare of how many patients they open the record because they care for them
 * @param recordsOpen whether they open everybody's record
 * @param visits how many visits the database shows them
 */
public record PersonSight(
        String name,
        List<String> roles,
        Clearance clearance,
        List<Allowed> allowed,
        long patientsKnown,
        long patientsInCare,
        boolean recordsOpen,
        long visits) {
    public PersonSight {
        roles = List.copyOf(roles);
        allowed = List.copyOf(allowed);
    }

    /**
     * Something they may do.
     *
     * @param reach {@code nobody}, {@code related} or {@code everyone}: the patients it opens
     */
    public record Allowed(String permission, String reach) {}
}
