package org.ohms.web.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.ohms.patients.linking.WaitingLinks;
import org.ohms.patients.proposal.ProposalList;
import org.ohms.web.shared.Person;
import org.ohms.web.shared.RailCount;

/** How many requests of patients wait for the desk. */
@ApplicationScoped
class WaitingRequests implements RailCount {
    @Inject
    WaitingLinks links;

    @Inject
    ProposalList proposals;

    @Inject
    Person person;

    @Override
    public String path() {
        return "/staff/requests";
    }

    @Override
    public long open() {
        var accounts = person.may("portal-account.match") ? links.open() : 0;
        var changes = person.may("patient-proposal.review") ? proposals.open() : 0;
        return accounts + changes;
    }
}
