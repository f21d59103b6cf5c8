package org.ohms.identity.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.ohms.compliance.access.Clearance;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.identity.session.SessionEnd;
import org.ohms.identity.session.SessionRegistry;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.Uuids;

/** Requests to give somebody a role or a higher clearance, from asking to giving. */
@ApplicationScoped
class RoleRequests {
    private static final String GIVES_ROLES = "role.give";
    private static final String CHANGES_ACCOUNTS = "account.change";

    @Inject
    EntityManager entities;

    @Inject
    Roles roles;

    @Inject
    Accounts accounts;

    @Inject
    SessionRegistry sessions;

    @Inject
    CurrentActor current;

    @Inject
    Event<RoleEvent> events;

    @Inject
    Clock clock;

    /** Asks for it. Only the first administrator, who makes the second one, has nobody to ask. */
    RoleGiving ask(AccountId account, String role) {
        if (roles.of(account).stream().anyMatch(given -> given.role().equals(role))) {
            return RoleGiving.HAD_ALREADY;
        }
        if (isOpen(account, role)) {
            throw DomainException.refused(AccountRefusal.ROLE_ASKED_ALREADY);
        }
        var by = current.account();
        var now = clock.instant();
        if (roles.allowing(GIVES_ROLES).contains(role) && isAlone(by)) {
            entities.persist(RoleRequest.alone(Uuids.v7(now), account, role, by, now));
            give(account, role, by);
            return RoleGiving.GIVEN;
        }
        var request = RoleRequest.open(Uuids.v7(now), account, role, by, now);
        entities.persist(request);
        entities.flush();
        events.fire(new RoleEvent.Requested(request.id(), account, by));
        return RoleGiving.ASKED;
    }

    /** Asks for a higher clearance; nobody raises one alone, not even the first administrator. */
    void ask(AccountId account, Clearance clearance) {
        if (!current.get().may(GIVES_ROLES)) {
            throw DomainException.forbidden(CommonRefusal.NOT_ALLOWED);
        }
        if (isClearanceOpen(account)) {
            throw DomainException.refused(AccountRefusal.CLEARANCE_ASKED_ALREADY);
        }
        var by = current.account();
        var now = clock.instant();
        var request = RoleRequest.open(Uuids.v7(now), account, clearance, by, now);
        entities.persist(request);
        entities.flush();
        events.fire(new RoleEvent.Requested(request.id(), account, by));
    }

    /** Gives what was asked for and has just been confirmed. */
    void give(RoleRequest confirmed, AccountId by) {
        var role = confirmed.role();
        var clearance = confirmed.clearance();
        if (role != null) {
            give(confirmed.account(), role, by);
        }
        if (clearance != null) {
            if (!current.get().may(CHANGES_ACCOUNTS)) {
                throw DomainException.forbidden(CommonRefusal.NOT_ALLOWED);
            }
            // the database looks for the confirmation when the clearance changes
            entities.flush();
            accounts.with(confirmed.account()).clear(clearance);
            entities.flush();
            sessions.endAll(confirmed.account(), SessionEnd.ROLES_CHANGED);
        }
    }

    private void give(AccountId account, String role, AccountId by) {
        entities.flush();
        if (roles.give(account, role, by)) {
            sessions.endAll(account, SessionEnd.ROLES_CHANGED);
        }
    }

    /** The request for a decision: nobody else decides meanwhile. One that is decided is not locked, and says so itself. */
    RoleRequest locked(UUID id) {
        entities.createNativeQuery("select 1 from role_request where id = ?1 for update")
                .setParameter(1, id)
                .getResultList();
        var request = entities.find(RoleRequest.class, id);
        if (request == null) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
        return request;
    }

    /** What waits, the oldest first. */
    List<RoleRequest> open() {
        return entities.createQuery(
                        "select r from RoleRequest r where r.state = :open order by r.requestedAt, r.id",
                        RoleRequest.class)
                .setParameter("open", RoleRequestState.OPEN)
                .setMaxResults(200)
                .getResultList();
    }

    long waitingForOthersThan(AccountId account) {
        return entities.createQuery(
                        "select count(r) from RoleRequest r where r.state = :open and r.requestedBy <> :account"
                                + " and r.account <> :account",
                        Long.class)
                .setParameter("open", RoleRequestState.OPEN)
                .setParameter("account", account)
                .getSingleResult();
    }

    private boolean isOpen(AccountId account, String role) {
        return !entities.createQuery(
                        "select r.id from RoleRequest r where r.account = :account and r.role = :role and r.state = :open",
                        UUID.class)
                .setParameter("account", account)
                .setParameter("role", role)
                .setParameter("open", RoleRequestState.OPEN)
                .getResultList()
                .isEmpty();
    }

    private boolean isClearanceOpen(AccountId account) {
        return !entities.createQuery(
                        "select r.id from RoleRequest r where r.account = :account and r.clearance is not null"
                                + " and r.state = :open",
                        UUID.class)
                .setParameter("account", account)
                .setParameter("open", RoleRequestState.OPEN)
                .getResultList()
                .isEmpty();
    }

    /** Whether nobody else gives roles, and nobody was ever made to by somebody alone. */
    private boolean isAlone(AccountId by) {
        return entities.createNativeQuery("""
                        select 1 from account_role a join role_permission p on p.role = a.role
                        where p.permission = ?1 and a.account_id <> ?2
                        union all
                        select 1 from role_request where state = 'alone' limit 1""")
                .setParameter(1, GIVES_ROLES)
                .setParameter(2, by.value())
                .getResultList()
                .isEmpty();
    }
}
