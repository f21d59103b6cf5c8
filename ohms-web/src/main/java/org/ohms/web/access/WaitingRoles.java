package org.ohms.web.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.ohms.identity.account.RoleConfirmation;
import org.ohms.web.shared.Person;
import org.ohms.web.shared.RailCount;

/** How many roles wait for this administrator to confirm. */
@ApplicationScoped
class WaitingRoles implements RailCount {
    @Inject
    RoleConfirmation confirmation;

    @Inject
    Person person;

    @Override
    public String path() {
        return AccessPages.ROLES;
    }

    @Override
    public long open() {
        return person.may("role.give") ? confirmation.waiting() : 0;
    }
}
