package org.ohms.identity.signin;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.ohms.compliance.access.Actor;
import org.ohms.compliance.access.ActsAs;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.identity.account.LoginName;
import org.ohms.identity.session.Door;

/**
 * Somebody forgot the password and asks for a link. No permission is asked, because nobody is known. Whether there is such an
 * account is found out later, by the courier: the answer, and the work done for it, is the same for every address. Who asks
 * too often gets the same answer and no mail, and takes no link away from anybody.
 */
@Stateless
@PermitAll
@ActsAs(Actor.Kind.LOGIN)
public class Recovery {
    private static final int MAILS = 3;
    private static final int FROM_PLACE = 20;

    @Inject
    SignInDesk desk;

    @Inject
    SignInThrottle throttle;

    @Inject
    RecoveryNote notes;

    @Inject
    CurrentActor current;

    /** Sends a link to the owner of the address, if an account in use signs in with it at this door. */
    public void ask(String email, Door door) {
        var token = desk.token(LoginName.typed(email));
        var tries = Tries.of("recovery", token, current.get().address());
        if (throttle.count(tries, MAILS, FROM_PLACE).isEmpty()) {
            notes.leave(email, door);
        }
    }
}
