package org.ohms.web.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.ohms.compliance.oversight.AnomalyReview;
import org.ohms.web.shared.Person;
import org.ohms.web.shared.RailCount;

/** How many findings nobody has looked at yet. */
@ApplicationScoped
class WaitingAnomalies implements RailCount {
    @Inject
    AnomalyReview review;

    @Inject
    Person person;

    @Override
    public String path() {
        return OversightPages.ANOMALIES;
    }

    @Override
    public long open() {
        return person.may("anomaly.review") ? review.waiting() : 0;
    }
}
