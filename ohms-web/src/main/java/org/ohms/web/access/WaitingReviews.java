package org.ohms.web.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.ohms.patients.breakglass.BreakGlassReview;
import org.ohms.web.shared.Person;
import org.ohms.web.shared.RailCount;

/** How many emergency accesses nobody has judged yet. */
@ApplicationScoped
class WaitingReviews implements RailCount {
    @Inject
    BreakGlassReview review;

    @Inject
    Person person;

    @Override
    public String path() {
        return AccessPages.REVIEWS;
    }

    @Override
    public long open() {
        return person.may("break-glass.review") ? review.figures().waiting() : 0;
    }
}
