package org.ohms.api.patients;

import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ohms.patients.search.PatientHit;
import org.ohms.patients.search.PatientHits;

/** What a search found, the best first. */
@Schema(name = "PatientSearchResult")
public record SearchHitsJson(
        @Schema(required = true, description = "The best 50 at most.")
        List<Hit> items,

        @Schema(required = true, description = "Whether there are more than these; then ask more narrowly.")
        boolean more) {
    /** One patient found. */
    @Schema(name = "PatientSearchHit")
    public record Hit(
            @Schema(required = true) PatientSummaryJson patient,

            @Schema(description = "What met the search, the best first.", examples = "[\"name\",\"birth-date\"]")
            List<String> matchedBy,

            @Schema(description = "Whether some word only sounds like the name.")
            boolean near) {
        static Hit of(PatientHit hit) {
            return new Hit(
                    PatientSummaryJson.of(hit.patient()),
                    hit.matchedBy().stream()
                            .map(met -> met.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                            .toList(),
                    hit.near());
        }
    }

    static SearchHitsJson of(PatientHits found) {
        return new SearchHitsJson(found.hits().stream().map(Hit::of).toList(), found.more());
    }
}
