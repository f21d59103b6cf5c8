package org.ohms.compliance.access;

import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;

/** Who acts in the request at hand. The door (a filter of a web module) says it once; everything below asks here. */
@RequestScoped
public class CurrentActor {
    private Actor actor = Actor.guest("unknown", UUID.randomUUID().toString());

    public Actor get() {
        return actor;
    }

    /** Says who acts from now on in this request. Only doors and {@link SystemWork} call it. */
    public void become(Actor other) {
        this.actor = other;
    }

    /** The account that acts; refused when nobody signed in. */
    public AccountId account() {
        var account = actor.account();
        if (account == null) {
            throw DomainException.forbidden(CommonRefusal.NOT_ALLOWED);
        }
        return account;
    }
}
