package org.ohms.patients.search;

import java.util.List;

/**
 * What a search found, the best first.
 *
 * @param more whether there are more than these; then the words should say more
 */
public record PatientHits(List<PatientHit> hits, boolean more) {
    public PatientHits {
        hits = List.copyOf(hits);
    }
}
