package org.ohms.web.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.ohms.identity.account.RoleConfirmation;
import org.ohms.identity.role.RoleWidening;
import org.ohms.web.shared.Person;
import org.ohms.web.shared.RailCount;

/** How much waits for this administrator to confirm: roles for people, and what roles shall allow. */
@ApplicationScoped
class WaitingRoles implements RailCount {
    @Inject
    RoleConfirmation confirmation;

    @Inject
    RoleWidening widening;

    @Inject
    Person person;

    @Override
    public String path() {
        return AccessPages.ROLES;
    }

    @Override
    public long open() {
        return (person.may("role.give") ? confirmation.waiting() : 0)
                + (person.may("role.change") ? widening.waiting() : 0);
    }
}
