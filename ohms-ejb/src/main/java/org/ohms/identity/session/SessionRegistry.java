package org.ohms.identity.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.Uuids;

/** Begins and ends sessions for the use cases of identity; public on purpose, for sign-in, roles and disabling. */
@ApplicationScoped
public class SessionRegistry {
    @Inject
    Sessions sessions;

    @Inject
    PendingSignIns pending;

    @Inject
    SessionSettings settings;

    @Inject
    Event<SessionBegun> begun;

    @Inject
    Clock clock;

    /**
     * Begins a session, always with a token of its own. Beyond the number allowed at once, the one unused for longest
     * ends.
     *
     * @param factors what the person proved, such as {@code password totp}
     * @param device what the browser calls itself
     * @param replaced the token the browser came with; its session ends
     */
    public StartedSession begin(
            AccountId account,
            Door door,
            String factors,
            String device,
            String address,
            Optional<SecretToken> replaced) {
        var now = clock.instant();
        replaced.flatMap(sessions::with).ifPresent(old -> old.end(SessionEnd.SIGNED_IN_AGAIN, now));
        var live = sessions.notEnded(account).stream()
                .filter(session -> session.isLive(now, settings.idle()))
                .toList();
        live.stream()
                .limit(Math.max(0, live.size() - settings.parallel() + 1))
                .forEach(session -> session.end(SessionEnd.TOO_MANY, now));
        var token = SecretToken.fresh();
        var session = Session.begin(
                Uuids.v7(now), account, token, door, factors, DeviceName.of(device), address, now, settings.absolute());
        sessions.add(session);
        begun.fire(new SessionBegun(door));
        return new StartedSession(session.id(), token);
    }

    /** Somebody proved once more who they are: the session gets a new token and counts as a sign-in of this moment. */
    public SecretToken proveAgain(SessionId id) {
        var fresh = SecretToken.fresh();
        sessions.with(id)
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND))
                .proveAgain(fresh, clock.instant());
        return fresh;
    }

    /** Whose session this token was, where it ended by silence or by its age and nobody ended it. */
    public Optional<AccountId> ownerOfQuiet(SecretToken token, Door door) {
        var now = clock.instant();
        return sessions.with(token)
                .filter(session -> session.door() == door && session.isOverByItself(now, settings.idle()))
                .map(Session::account);
    }

    /** The entry of a session that has just begun. */
    public Optional<SessionId> idOf(SecretToken token) {
        return sessions.with(token).map(Session::id);
    }

    /** Whose live session it is. */
    public Optional<AccountId> liveOwner(SessionId id) {
        var now = clock.instant();
        return sessions.with(id)
                .filter(session -> session.isLive(now, settings.idle()))
                .map(Session::account);
    }

    /** Ends one session at once, on every node. */
    public void end(SessionId id, SessionEnd reason) {
        sessions.with(id).ifPresent(session -> session.end(reason, clock.instant()));
    }

    /** For whom the person of this session acts from now on; null for themselves. Whether they may was asked before. */
    public void actFor(SessionId id, @Nullable PatientId patient) {
        sessions.with(id)
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND))
                .actFor(patient);
    }

    /** Ends every session of the account at once, on every node. */
    public void endAll(AccountId account, SessionEnd reason) {
        endAllBut(account, null, reason);
    }

    /** Ends every session of the account except the one given, and every sign-in that is half done. */
    public void endAllBut(AccountId account, @Nullable SessionId kept, SessionEnd reason) {
        var now = clock.instant();
        sessions.notEnded(account).stream()
                .filter(session -> !session.id().equals(kept))
                .forEach(session -> session.end(reason, now));
        pending.endAll(account);
    }
}
