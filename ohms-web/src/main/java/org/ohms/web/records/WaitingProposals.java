package org.ohms.web.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.ohms.records.proposal.ChartProposalReview;
import org.ohms.web.shared.Person;
import org.ohms.web.shared.RailCount;

/** How much of what patients sent for their charts waits, beside the entry of the rail. */
@ApplicationScoped
class WaitingProposals implements RailCount {
    @Inject
    ChartProposalReview proposals;

    @Inject
    Person person;

    @Override
    public String path() {
        return "/staff/requests";
    }

    @Override
    public long open() {
        return person.may("chart-proposal.review") ? proposals.waitingCount() : 0;
    }
}
