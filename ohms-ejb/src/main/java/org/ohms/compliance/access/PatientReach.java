package org.ohms.compliance.access;

import org.ohms.shared.id.PatientId;

/** One way an actor may be tied to a patient; the features above contribute theirs as beans of this type. */
public interface PatientReach {
    /** True when this tie exists now. */
    boolean reaches(Actor actor, PatientId patient);
}
