package org.ohms.web.care;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.ohms.care.conversation.MessageDesk;
import org.ohms.web.shared.Person;
import org.ohms.web.shared.RailCount;

/** How many patients wait for an answer of whoever looks, beside the place in the rail. */
@ApplicationScoped
class WaitingMessages implements RailCount {
    @Inject
    MessageDesk desk;

    @Inject
    Person person;

    @Override
    public String path() {
        return CarePages.MESSAGES;
    }

    @Override
    public long open() {
        return person.may("message.read") ? desk.waiting() : 0;
    }
}
