package org.ohms.web.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.ohms.patients.privacy.PrivacyDesk;
import org.ohms.web.shared.Person;
import org.ohms.web.shared.RailCount;

/** How many requests of patients about their privacy wait. */
@ApplicationScoped
class WaitingPrivacyRequests implements RailCount {
    @Inject
    PrivacyDesk desk;

    @Inject
    Person person;

    @Override
    public String path() {
        return OversightPages.REQUESTS;
    }

    @Override
    public long open() {
        return person.may("access-question.answer") || person.may("amendment.decide") ? desk.waiting() : 0;
    }
}
