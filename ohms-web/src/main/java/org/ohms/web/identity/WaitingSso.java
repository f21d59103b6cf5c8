package org.ohms.web.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.ohms.identity.sso.SsoAdministration;
import org.ohms.web.shared.Person;
import org.ohms.web.shared.RailCount;

/** Whether a change of single sign-on waits for this administrator to confirm. */
@ApplicationScoped
class WaitingSso implements RailCount {
    @Inject
    SsoAdministration sso;

    @Inject
    Person person;

    @Override
    public String path() {
        return IdentityPages.SSO;
    }

    @Override
    public long open() {
        return person.may("sso.change") ? sso.waiting() : 0;
    }
}
