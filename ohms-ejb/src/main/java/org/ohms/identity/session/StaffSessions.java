package org.ohms.identity.session;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;

/** Administrators see where somebody is signed in and can end it. */
@Stateless
public class StaffSessions {
    private static final int SHOWN = 20;

    @Inject
    Sessions sessions;

    @Inject
    SessionRegistry registry;

    @Inject
    SessionSettings settings;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** The newest sessions of an account, live or over. */
    @RolesAllowed("account.read")
    public List<SessionRow> of(AccountId account) {
        audit.object("Account", account.value());
        var now = clock.instant();
        return sessions.newest(account, SHOWN).stream()
                .map(session -> session.row(now, settings.idle(), null))
                .toList();
    }

    /** Ends one session. */
    @RolesAllowed("session.end")
    public void end(SessionId id) {
        audit.object("Session", id.value());
        sessions.with(id)
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND))
                .end(SessionEnd.ENDED_BY_ADMINISTRATOR, clock.instant());
    }

    /** Ends everything an account has open. */
    @RolesAllowed("session.end")
    public void endAll(AccountId account) {
        audit.object("Account", account.value());
        registry.endAll(account, SessionEnd.ENDED_BY_ADMINISTRATOR);
    }
}
