package org.ohms.web.care;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.ohms.care.conversation.OwnMessages;
import org.ohms.web.shared.Person;
import org.ohms.web.shared.RailCount;

/** In how many conversations of a patient something is new, beside the place in the navigation. */
@ApplicationScoped
class UnreadMessages implements RailCount {
    @Inject
    OwnMessages messages;

    @Inject
    Person person;

    @Override
    public String path() {
        return CarePages.OWN_MESSAGES;
    }

    @Override
    public long open() {
        return person.may("own-message.read") ? messages.unread() : 0;
    }
}
