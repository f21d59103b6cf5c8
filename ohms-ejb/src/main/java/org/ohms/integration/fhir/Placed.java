package org.ohms.integration.fhir;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.PatientId;

/**
 * What an entry became here.
 *
 * @param type of the resource
 * @param local its id here; null when it is only kept
 * @param patient whose it is; null when it is nobody's
 */
record Placed(String type, @Nullable UUID local, @Nullable PatientId patient) {
    /** One that is FHIR but has no room in a chart: it is only kept, as it came. */
    static Placed kept(String type, PatientId patient) {
        return new Placed(type, null, patient);
    }
}
