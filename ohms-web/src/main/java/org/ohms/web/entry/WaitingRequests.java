package org.ohms.web.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.ohms.patients.portal.OpenRequests;
import org.ohms.web.shared.Person;
import org.ohms.web.shared.RailCount;

/** How many requests of patients wait for the desk. */
@ApplicationScoped
class WaitingRequests implements RailCount {
    @Inject
    OpenRequests requests;

    @Inject
    Person person;

    @Override
    public String path() {
        return "/staff/requests";
    }

    @Override
    public long open() {
        var accounts = person.may("portal-account.match") ? requests.accounts() : 0;
        var changes = person.may("patient-proposal.review") ? requests.changes() : 0;
        return accounts + changes;
    }
}
