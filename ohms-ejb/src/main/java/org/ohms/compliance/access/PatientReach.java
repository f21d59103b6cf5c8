package org.ohms.compliance.access;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.ohms.shared.id.PatientId;

/** One way an actor may be tied to a patient; the features above contribute theirs as beans of this type. */
public interface PatientReach {
    /** True when this tie exists now. */
    boolean reaches(Actor actor, PatientId patient);

    /** Those of these patients to whom this tie exists now; asked for lists, so a tie that is looked up answers in one statement. */
    default Set<PatientId> reached(Actor actor, Collection<PatientId> patients) {
        return patients.stream().filter(patient -> reaches(actor, patient)).collect(Collectors.toSet());
    }

    /** Whether this tie is for emergencies, so that what happens by it alone is marked as one. */
    default boolean isForEmergencies() {
        return false;
    }
}
