package org.ohms.identity.role;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.Uuids;
import org.ohms.shared.persistence.StoredInstant;

/** Requests to let roles allow more or drop their second step, from asking to deciding. */
@ApplicationScoped
class RoleWidenings {
    /** A request as it is stored. */
    record Request(
            UUID id,
            String role,
            List<String> permissions,
            boolean dropsSecondStep,
            int people,
            AccountId by,
            Instant at,
            boolean open) {}

    private static final String SELECT = """
            select cast(w.id as text), w.role, array_to_string(w.permissions, ' '),
                (select count(*) from account_role a where a.role = w.role),
                cast(w.requested_by as text), w.requested_at, w.state, w.drops_second_step
            from role_widening w
            """;

    @Inject
    EntityManager entities;

    @Inject
    Event<RoleWidened> events;

    @Inject
    Clock clock;

    /** What waits, the oldest first. */
    List<Request> open() {
        return requests(
                entities.createNativeQuery(SELECT + "where w.state = 'open' order by w.requested_at, w.id limit 200")
                        .getResultList());
    }

    /** How many wait that this account did not ask for and that are not about a role it has. */
    long waitingForOthersThan(AccountId account) {
        var found = (Number)
                entities.createNativeQuery("""
                        select count(*) from role_widening w where w.state = 'open' and w.requested_by <> ?1
                            and not exists (select 1 from account_role a where a.role = w.role and a.account_id = ?1)""").setParameter(1, account.value()).getSingleResult();
        return found.longValue();
    }

    /** Asks; there is one request for a role at a time. */
    void ask(String role, Collection<String> permissions, boolean dropsSecondStep, AccountId by) {
        if (isOpen(role)) {
            throw DomainException.refused(RoleRefusal.WIDENING_WAITS);
        }
        var now = clock.instant();
        var id = Uuids.v7(now);
        entities.createNativeQuery("""
                        insert into role_widening (id, role, permissions, drops_second_step, requested_by, requested_at,
                            state)
                        values (?1, ?2, cast(?3 as text[]), ?6, ?4, ?5, 'open')""")
                .setParameter(1, id)
                .setParameter(2, role)
                .setParameter(3, RoleCatalogue.array(new TreeSet<>(permissions)))
                .setParameter(4, by.value())
                .setParameter(5, now.atOffset(ZoneOffset.UTC))
                .setParameter(6, dropsSecondStep)
                .executeUpdate();
        events.fire(new RoleWidened.Requested(id, role, by));
    }

    /** The request for a decision: nobody else decides meanwhile. One that is decided is not locked, and says so itself. */
    Optional<Request> locked(UUID id) {
        entities.createNativeQuery("select 1 from role_widening where id = ?1 for update")
                .setParameter(1, id)
                .getResultList();
        return requests(entities.createNativeQuery(SELECT + "where w.id = ?1")
                        .setParameter(1, id)
                        .getResultList())
                .stream()
                .findFirst();
    }

    /** Decides; somebody else who did since is told from. */
    void decide(UUID id, String state, AccountId by) {
        var decided = entities.createNativeQuery("""
                        update role_widening set state = ?2, decided_at = ?3, decided_by = ?4
                        where id = ?1 and state = 'open'""")
                .setParameter(1, id)
                .setParameter(2, state)
                .setParameter(3, clock.instant().atOffset(ZoneOffset.UTC))
                .setParameter(4, by.value())
                .executeUpdate();
        if (decided != 1) {
            throw DomainException.refused(RoleRefusal.WIDENING_DECIDED);
        }
    }

    private boolean isOpen(String role) {
        return !entities.createNativeQuery("select 1 from role_widening where role = ?1 and state = 'open'")
                .setParameter(1, role)
                .getResultList()
                .isEmpty();
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" ", -1));
    }

    private static List<Request> requests(List<?> rows) {
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Request(
                        UUID.fromString((String) row[0]),
                        (String) row[1],
                        words((String) row[2]),
                        (Boolean) row[7],
                        ((Number) row[3]).intValue(),
                        AccountId.of((String) row[4]),
                        StoredInstant.of(row[5]),
                        "open".equals(row[6])))
                .toList();
    }
}
