package org.ohms.records.report;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.PatientId;

/**
 * Several results of one patient that somebody answers for together.
 *
 * @param versions of each result as it was read
 * @param share whether the patient reads them now
 * @param comment what is said to the patient beside each; null for nothing
 */
public record SignResults(
        PatientId patient,
        Map<UUID, Long> versions,
        boolean share,
        @Nullable String comment) {
    public SignResults {
        versions = Map.copyOf(versions);
    }
}
