package org.ohms.scheduling.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.ohms.shared.id.PatientId;

/** What the features above know of covers. */
@ApplicationScoped
class KnownCovers {
    @Inject
    Instance<VisitCovers> sources;

    Map<PatientId, CoverMark> on(Collection<PatientId> patients, LocalDate day) {
        var known = new HashMap<PatientId, CoverMark>();
        if (!patients.isEmpty()) {
            sources.forEach(source -> known.putAll(source.on(patients, day)));
        }
        return known;
    }
}
