package org.ohms.identity.role;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.AccountNames;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.Uuids;
import org.ohms.shared.persistence.StoredInstant;

/** The roles as they are stored, with what they allow and how they changed. */
@ApplicationScoped
class RoleCatalogue {
    private static final int MOST_CHANGES = 100;

    /** A role without what it allows. */
    record Known(String code, @Nullable String name, boolean ofStaff, int version, boolean secondFactor) {}

    /**
     * How a role stood before or after a change.
     *
     * @param secondFactor null when nobody had said
     */
    record Standing(
            @Nullable String name,
            Set<String> permissions,
            @Nullable Boolean secondFactor) {}

    @Inject
    EntityManager entities;

    @Inject
    AccountNames names;

    @Inject
    Clock clock;

    List<RoleRow> rows() {
        List<?> rows = entities.createNativeQuery("""
                        select r.code, r.name, r.audience,
                            (select count(*) from role_permission p where p.role = r.code),
                            (select count(*) from account_role a where a.role = r.code)
                        from role r order by r.audience <> 'staff', r.name nulls first, r.code""").getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new RoleRow(
                        (String) row[0], (String) row[1], number(row[3]), number(row[4]), row[2].equals("staff")))
                .toList();
    }

    Optional<Known> find(String code) {
        List<?> rows = entities.createNativeQuery(
                        "select code, name, audience, version, needs_second_factor from role where code = ?1")
                .setParameter(1, code)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Known(
                        (String) row[0], (String) row[1], row[2].equals("staff"), number(row[3]), (Boolean) row[4]))
                .findFirst();
    }

    Set<String> permissionsOf(String role) {
        List<?> codes = entities.createNativeQuery("select permission from role_permission where role = ?1")
                .setParameter(1, role)
                .getResultList();
        return codes.stream().map(String::valueOf).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What a role of staff can have: everything but what only patients, programs and the house have. */
    List<RoleDetails.PermissionChoice> choices() {
        List<?> rows = entities.createNativeQuery("""
                        select p.code, p.reach from permission p
                        where not exists (select 1 from role_permission g where g.permission = p.code)
                            or exists (select 1 from role_permission g join role r on r.code = g.role
                                       where g.permission = p.code and r.audience = 'staff')
                        order by p.code""").getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new RoleDetails.PermissionChoice((String) row[0], (String) row[1]))
                .toList();
    }

    boolean has(AccountId account, String role) {
        return !entities.createNativeQuery("select 1 from account_role where account_id = ?1 and role = ?2")
                .setParameter(1, account.value())
                .setParameter(2, role)
                .getResultList()
                .isEmpty();
    }

    boolean isNameTaken(String name, String exceptCode) {
        return !entities.createNativeQuery("select 1 from role where lower(name) = lower(?1) and code <> ?2")
                .setParameter(1, name)
                .setParameter(2, exceptCode)
                .getResultList()
                .isEmpty();
    }

    void add(String code, String name, boolean secondFactor) {
        entities.createNativeQuery("insert into role (code, name, needs_second_factor) values (?1, ?2, ?3)")
                .setParameter(1, code)
                .setParameter(2, name)
                .setParameter(3, secondFactor)
                .executeUpdate();
    }

    /** Moves the version on; false when somebody else did since. */
    boolean touch(String code, @Nullable String name, boolean secondFactor, int version) {
        return entities.createNativeQuery("""
                                update role set name = ?2, needs_second_factor = ?4, version = version + 1
                                where code = ?1 and version = ?3""")
                        .setParameter(1, code)
                        .setParameter(2, name)
                        .setParameter(3, version)
                        .setParameter(4, secondFactor)
                        .executeUpdate()
                == 1;
    }

    void allow(String role, Collection<String> permissions) {
        permissions.forEach(permission -> entities.createNativeQuery(
                        "insert into role_permission (role, permission) values (?1, ?2)")
                .setParameter(1, role)
                .setParameter(2, permission)
                .executeUpdate());
    }

    void forbid(String role, Collection<String> permissions) {
        permissions.forEach(permission -> entities.createNativeQuery(
                        "delete from role_permission where role = ?1 and permission = ?2")
                .setParameter(1, role)
                .setParameter(2, permission)
                .executeUpdate());
    }

    void note(String role, AccountId by, @Nullable AccountId asked, Standing before, Standing after) {
        var now = clock.instant();
        entities.createNativeQuery("""
                        insert into role_change (id, role, changed_at, changed_by, name_before, name_after, before, after,
                            second_factor_before, second_factor_after, proposed_by)
                        values (?1, ?2, ?3, ?4, ?5, ?6, cast(?7 as text[]), cast(?8 as text[]),
                            cast(?9 as boolean), cast(?10 as boolean), cast(?11 as uuid))""")
                .setParameter(1, Uuids.v7(now))
                .setParameter(2, role)
                .setParameter(3, now.atOffset(ZoneOffset.UTC))
                .setParameter(4, by.value())
                .setParameter(5, before.name())
                .setParameter(6, after.name())
                .setParameter(7, array(before.permissions()))
                .setParameter(8, array(after.permissions()))
                .setParameter(9, before.secondFactor())
                .setParameter(10, after.secondFactor())
                .setParameter(11, asked == null ? null : asked.toString())
                .executeUpdate();
    }

    List<RoleChangeRow> changes(String role) {
        List<?> found = entities.createNativeQuery("""
                        select changed_at, cast(changed_by as text), name_before, name_after,
                            array_to_string(before, ' '), array_to_string(after, ' '),
                            case when second_factor_before is distinct from second_factor_after then second_factor_after end,
                            cast(proposed_by as text)
                        from role_change where role = ?1 order by changed_at desc, id desc limit ?2""")
                .setParameter(1, role)
                .setParameter(2, MOST_CHANGES)
                .getResultList();
        var rows = found.stream().map(row -> (Object[]) row).toList();
        Map<AccountId, String> people = names.of(rows.stream()
                .flatMap(row -> Stream.of(row[1], row[7]))
                .filter(Objects::nonNull)
                .map(account -> AccountId.of((String) account))
                .distinct()
                .toList());
        return rows.stream().map(row -> change(row, people)).toList();
    }

    private static RoleChangeRow change(Object[] row, Map<AccountId, String> people) {
        var asked = (String) row[7];
        var before = words((String) row[4]);
        var after = words((String) row[5]);
        return new RoleChangeRow(
                StoredInstant.of(row[0]),
                people.getOrDefault(AccountId.of((String) row[1]), ""),
                asked == null ? null : people.getOrDefault(AccountId.of(asked), ""),
                (String) row[2],
                (String) row[3],
                minus(after, before),
                minus(before, after),
                (Boolean) row[6]);
    }

    private static List<String> minus(Set<String> all, Set<String> without) {
        var left = new TreeSet<>(all);
        left.removeAll(without);
        return List.copyOf(left);
    }

    private static Set<String> words(String text) {
        return text.isEmpty() ? Set.of() : new HashSet<>(Arrays.asList(text.split(" ", -1)));
    }

    static String array(Set<String> codes) {
        return new TreeSet<>(codes).stream().collect(Collectors.joining(",", "{", "}"));
    }

    private static int number(Object column) {
        return ((Number) column).intValue();
    }

    /** A code nobody can guess a meaning from; people read the name. */
    static String freshCode() {
        return "custom-" + UUID.randomUUID().toString().substring(0, 13);
    }
}
