package org.ohms.scheduling.appointment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.ohms.shared.id.PatientId;

/** Says whether insurers cover patients; a feature above knows. Without one, nobody knows. */
public interface VisitCovers {
    /**
     * What is known of each of these patients for that day; empty for an actor who may not know. It asks nobody outside, and
     * so never takes longer than a look.
     */
    Map<PatientId, CoverMark> on(Collection<PatientId> patients, LocalDate day);
}
