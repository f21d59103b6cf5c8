package org.ohms.identity.signin;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.identity.session.SessionEnd;
import org.ohms.identity.session.SessionId;
import org.ohms.identity.session.SessionRegistry;

/**
 * Somebody replaces their own password and proves once more that it is them. It needs no permission, only a sign-in.
 * Tries are counted as at the door: an unwatched screen is no place to guess.
 */
@Stateless
@PermitAll
public class PasswordChange {
    @Inject
    PasswordDesk desk;

    @Inject
    SessionRegistry sessions;

    @Inject
    CurrentActor current;

    @Inject
    AuditTrail audit;

    /** The two passwords; neither must reach a log. */
    public record Request(String currentPassword, String newPassword) {
        @Override
        public String toString() {
            return "PasswordChange";
        }
    }

    /** Replaces the password and ends every other session of the account. */
    public void change(Request request) {
        var account = current.account();
        audit.object("Account", account.value());
        desk.replace(account, request);
        var session = current.get().session();
        sessions.endAllBut(account, session == null ? null : new SessionId(session), SessionEnd.PASSWORD_CHANGED);
    }
}
