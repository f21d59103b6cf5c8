package org.ohms.compliance.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.ohms.shared.metrics.Figure;
import org.ohms.shared.metrics.Metrics;

/** How often the hospital says no, and why; and how often something breaks. */
@ApplicationScoped
class RefusalMetrics {
    static final Figure REFUSALS = new Figure("ohms_refusals", "Reasons given for a no, by their code");
    static final Figure ENDED = new Figure("ohms_use_cases_ended", "Use cases that were refused or that failed");

    @Inject
    Metrics metrics;

    void on(@Observes UseCaseEnded ended) {
        metrics.count(ENDED, "outcome", ended.outcome());
        ended.codes().forEach(code -> metrics.count(REFUSALS, "code", code));
    }
}
