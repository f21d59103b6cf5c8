package org.ohms.compliance.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Puts beside the lines what their readers need to tell the patients in them apart. */
@ApplicationScoped
class TrailParts {
    @Inject
    PatientEndings endings;

    TrailPart of(List<AuditRow> rows) {
        var about = rows.stream()
                .flatMap(row -> row.patients().stream().limit(AuditReview.PATIENTS_SHOWN))
                .distinct()
                .toList();
        return new TrailPart(rows, about.isEmpty() ? Map.of() : endings.of(about));
    }
}
