package org.ohms.web.scheduling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.ohms.scheduling.waitlist.WaitlistDesk;
import org.ohms.web.shared.Person;
import org.ohms.web.shared.RailCount;

/** How many wait for a time, beside the place in the rail. */
@ApplicationScoped
class WaitingForTimes implements RailCount {
    @Inject
    WaitlistDesk desk;

    @Inject
    Person person;

    @Override
    public String path() {
        return "/staff/waiting-list";
    }

    @Override
    public long open() {
        return person.may("waiting-list.read") ? desk.waiting() : 0;
    }
}
