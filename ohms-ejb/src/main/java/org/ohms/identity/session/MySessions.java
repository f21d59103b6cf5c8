package org.ohms.identity.session;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;

/**
 * Everybody sees and ends their own sessions. It needs no permission: whoever signed in may sign out, whatever their
 * roles; whoever did not is refused because there is no account to act for.
 */
@Stateless
@PermitAll
public class MySessions {
    private static final int SHOWN = 20;

    @Inject
    Sessions sessions;

    @Inject
    SignInHistory history;

    @Inject
    SessionRegistry registry;

    @Inject
    SessionSettings settings;

    @Inject
    CurrentActor current;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Where this person is signed in now, the latest first. */
    public List<SessionRow> live() {
        var now = clock.instant();
        var mine = current.get().session();
        return sessions.notEnded(current.account()).stream()
                .filter(session -> session.isLive(now, settings.idle()))
                .map(session -> session.row(now, settings.idle(), mine).forOwner())
                .sorted((a, b) -> b.lastUsed().compareTo(a.lastUsed()))
                .toList();
    }

    /** Who came in with this account last, and who tried to and was refused, newest first. */
    public List<SignInRow> lastSignIns() {
        return history.of(current.account(), SHOWN, current.get().session());
    }

    /** Signs out here. */
    public void signOut() {
        var mine = current.get().session();
        if (mine == null) {
            throw DomainException.forbidden(CommonRefusal.NOT_ALLOWED);
        }
        end(new SessionId(mine), SessionEnd.SIGNED_OUT);
    }

    /** Ends one of this person's sessions somewhere else. */
    public void end(SessionId id) {
        end(id, SessionEnd.ENDED_BY_OWNER);
    }

    /** Ends all of this person's sessions but the one at hand. */
    public void endOthers() {
        var mine = current.get().session();
        registry.endAllBut(current.account(), mine == null ? null : new SessionId(mine), SessionEnd.ENDED_BY_OWNER);
        audit.object("Account", current.account().value());
    }

    private void end(SessionId id, SessionEnd reason) {
        var account = current.account();
        audit.object("Session", id.value());
        sessions.with(id)
                .filter(session -> session.account().equals(account))
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND))
                .end(reason, clock.instant());
    }
}
