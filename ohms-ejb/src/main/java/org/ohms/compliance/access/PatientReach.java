package org.ohms.compliance.access;

import org.ohms.shared.id.PatientId;

/** One way an actor may be tied to a patient; the features above contribute theirs as beans of this type. */
public interface PatientReach {
    /** True when this tie exists now. */
    boolean reaches(Actor actor, PatientId patient);

    /** Whether this tie is for emergencies, so that what happens by it alone is marked as one. */
    default boolean isForEmergencies() {
        return false;
    }
}
