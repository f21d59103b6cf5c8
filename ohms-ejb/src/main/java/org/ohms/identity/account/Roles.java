package org.ohms.identity.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.persistence.StoredInstant;

/** Which roles there are and who has them. What a role allows stands with the permissions, not here. */
@ApplicationScoped
class Roles {
    /** A role somebody has; {@code by} is null when the system gave it. */
    record Given(String role, Instant since, @Nullable AccountId by) {}

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    /** Every role that accounts of this kind can have. */
    List<String> forKind(AccountKind kind) {
        List<?> codes = entities.createNativeQuery("select code from role where audience = ?1 order by code")
                .setParameter(1, kind == AccountKind.PATIENT ? "patients" : "staff")
                .getResultList();
        return codes.stream().map(String::valueOf).toList();
    }

    boolean exists(String role) {
        return !entities.createNativeQuery("select 1 from role where code = ?1")
                .setParameter(1, role)
                .getResultList()
                .isEmpty();
    }

    /** The roles that allow this. */
    Set<String> allowing(String permission) {
        List<?> codes = entities.createNativeQuery("select role from role_permission where permission = ?1")
                .setParameter(1, permission)
                .getResultList();
        return codes.stream().map(String::valueOf).collect(Collectors.toSet());
    }

    /** Gives the role; false when the account has it already. */
    boolean give(AccountId account, String role, @Nullable AccountId by) {
        return entities.createNativeQuery("""
                        insert into account_role (account_id, role, given_by, given_at)
                        values (?1, ?2, cast(?3 as uuid), cast(?4 as timestamptz)) on conflict do nothing""")
                        .setParameter(1, account.value())
                        .setParameter(2, role)
                        .setParameter(3, by == null ? null : by.toString())
                        .setParameter(4, clock.instant().toString())
                        .executeUpdate()
                == 1;
    }

    /** Takes the role; false when the account did not have it. */
    boolean take(AccountId account, String role) {
        return entities.createNativeQuery("delete from account_role where account_id = ?1 and role = ?2")
                        .setParameter(1, account.value())
                        .setParameter(2, role)
                        .executeUpdate()
                == 1;
    }

    List<Given> of(AccountId account) {
        return of(Set.of(account)).getOrDefault(account, List.of());
    }

    /** Roles of several accounts in one read. */
    Map<AccountId, List<Given>> of(Collection<AccountId> accounts) {
        if (accounts.isEmpty()) {
            return Map.of();
        }
        List<?> rows =
                entities.createNativeQuery("""
                        select account_id, role, given_at, given_by from account_role
                        where account_id = any (cast(?1 as uuid[])) order by role""").setParameter(1, list(accounts)).getResultList();
        var given = new HashMap<AccountId, List<Given>>();
        for (var row : rows) {
            var columns = (Object[]) row;
            given.computeIfAbsent(new AccountId(uuid(columns[0])), account -> new ArrayList<>())
                    .add(new Given(
                            (String) columns[1],
                            StoredInstant.of(columns[2]),
                            columns[3] == null ? null : new AccountId(uuid(columns[3]))));
        }
        return given;
    }

    /** Everything the roles of each of these accounts allow at this moment, in one read. */
    Map<AccountId, Set<String>> permissionsOf(Collection<AccountId> accounts) {
        if (accounts.isEmpty()) {
            return Map.of();
        }
        List<?> rows =
                entities.createNativeQuery("""
                        select distinct r.account_id, p.permission from account_role r
                        join role_permission p on p.role = r.role
                        where r.account_id = any (cast(?1 as uuid[]))""").setParameter(1, list(accounts)).getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .collect(Collectors.groupingBy(
                        row -> new AccountId(uuid(row[0])),
                        Collectors.mapping(row -> (String) row[1], Collectors.toSet())));
    }

    /** When each account signed in last; accounts that never did are missing. */
    Map<AccountId, Instant> lastSignIns(Collection<AccountId> accounts) {
        if (accounts.isEmpty()) {
            return Map.of();
        }
        List<?> rows =
                entities.createNativeQuery("""
                        select account_id, max(created_at) from account_session
                        where account_id = any (cast(?1 as uuid[])) group by account_id""").setParameter(1, list(accounts)).getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .collect(Collectors.toMap(row -> new AccountId(uuid(row[0])), row -> StoredInstant.of(row[1])));
    }

    private static String list(Collection<AccountId> accounts) {
        return accounts.stream().map(AccountId::toString).collect(Collectors.joining(",", "{", "}"));
    }

    private static UUID uuid(Object column) {
        return column instanceof UUID id ? id : UUID.fromString(String.valueOf(column));
    }
}
