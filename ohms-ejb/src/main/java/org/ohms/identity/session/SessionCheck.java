package org.ohms.identity.session;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.ExcludeDefaultInterceptors;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.ohms.compliance.access.Clearance;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.persistence.StoredInstant;

/**
 * Asks the registry about the token of a request: one statement, before anybody is known. It is not a use case: it
 * leaves no audit line (the use case that the request goes on to does), so the default interceptor stays away.
 */
@Stateless
@PermitAll
@ExcludeDefaultInterceptors
public class SessionCheck {
    @Inject
    EntityManager entities;

    @Inject
    SessionSettings settings;

    @Inject
    Clock clock;

    /** What the registry says about this token at this door, now. Somebody is at work: the session was used. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public CheckedSession check(SecretToken token, Door door) {
        return ask(token, door, true);
    }

    /**
     * The same for what a page asks by itself while perhaps nobody sits before it: the session must be live, and does
     * not live longer for it.
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public CheckedSession checkUnasked(SecretToken token, Door door) {
        return ask(token, door, false);
    }

    private CheckedSession ask(SecretToken token, Door door, boolean used) {
        var rows = entities.createNativeQuery("""
                        select state, since, session, account, kind, clearance, authenticated, permissions, acting_for
                        from session_check(?1, ?2, cast(?3 as timestamptz), make_interval(secs => ?4), ?5)""")
                .setParameter(1, token.digest())
                .setParameter(2, door.word())
                .setParameter(3, clock.instant().toString())
                .setParameter(4, settings.idle().toSeconds())
                .setParameter(5, used)
                .getResultList();
        if (rows.isEmpty()) {
            return new CheckedSession.Unknown();
        }
        var row = (Object[]) rows.get(0);
        var state = (String) row[0];
        if (!"open".equals(state)) {
            return new CheckedSession.Over(SessionEnd.of(state), StoredInstant.of(row[1]));
        }
        var permissions = (String) row[7];
        var actingFor = row[8];
        return new CheckedSession.Open(
                new SessionId(uuid(row[2])),
                new AccountId(uuid(row[3])),
                "staff".equals(row[4]),
                Clearance.valueOf((String) row[5]),
                StoredInstant.of(row[6]),
                permissions.isEmpty() ? Set.of() : Set.of(permissions.split(" ")),
                actingFor == null ? null : new PatientId(uuid(actingFor)));
    }

    private static UUID uuid(Object column) {
        return column instanceof UUID id ? id : UUID.fromString(String.valueOf(column));
    }
}
