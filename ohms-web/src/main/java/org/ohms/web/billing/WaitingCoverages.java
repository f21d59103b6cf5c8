package org.ohms.web.billing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.ohms.billing.proposal.CoverageProposalReview;
import org.ohms.web.shared.Person;
import org.ohms.web.shared.RailCount;

/** How much of what patients told of their insurance waits, beside the entry of the rail. */
@ApplicationScoped
class WaitingCoverages implements RailCount {
    @Inject
    CoverageProposalReview proposals;

    @Inject
    Person person;

    @Override
    public String path() {
        return "/staff/requests";
    }

    @Override
    public long open() {
        return person.may("coverage.write") ? proposals.waitingCount() : 0;
    }
}
