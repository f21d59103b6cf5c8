package org.ohms.web.care;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.ohms.care.referral.ReferralInbox;
import org.ohms.web.shared.Person;
import org.ohms.web.shared.RailCount;

/** How many referrals wait for one's answer or report, beside the place in the rail. */
@ApplicationScoped
class WaitingReferrals implements RailCount {
    @Inject
    ReferralInbox inbox;

    @Inject
    Person person;

    @Override
    public String path() {
        return CarePages.REFERRALS;
    }

    @Override
    public long open() {
        return person.may("referral.answer") ? inbox.count() : 0;
    }
}
