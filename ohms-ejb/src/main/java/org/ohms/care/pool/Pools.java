package org.ohms.care.pool;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;

/** The pools of the hospital and who answers for them. */
@ApplicationScoped
public class Pools {
    @Inject
    EntityManager entities;

    /** All, also those no longer in use, by name. */
    public List<PoolRow> all() {
        return entities
                .createQuery("select p from MessagePool p order by p.name", MessagePool.class)
                .getResultList()
                .stream()
                .map(MessagePool::row)
                .toList();
    }

    /** Those patients may write to: in use, and with somebody who answers. */
    public List<PoolRow> forPatients() {
        List<?> answered = entities.createNativeQuery("select distinct cast(pool_id as text) from message_pool_member")
                .getResultList();
        return all().stream()
                .filter(pool -> pool.active() && pool.forPatients())
                .filter(pool -> answered.contains(pool.id().toString()))
                .toList();
    }

    public Map<UUID, String> names() {
        return all().stream().collect(Collectors.toMap(PoolRow::id, PoolRow::name));
    }

    public Optional<PoolRow> find(UUID id) {
        return Optional.ofNullable(entities.find(MessagePool.class, id)).map(MessagePool::row);
    }

    /** Who answers for a pool. */
    public Set<AccountId> members(UUID pool) {
        return accounts(entities.createNativeQuery(
                        "select cast(account_id as text) from message_pool_member where pool_id = ?1")
                .setParameter(1, pool)
                .getResultList());
    }

    public boolean isMember(AccountId account, UUID pool) {
        return members(pool).contains(account);
    }

    MessagePool wanted(UUID id, long version) {
        var pool = entities.find(MessagePool.class, id);
        if (pool == null) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
        if (pool.version() != version) {
            throw DomainException.stale(CommonRefusal.CHANGED_MEANWHILE);
        }
        return pool;
    }

    void add(MessagePool pool) {
        entities.persist(pool);
        entities.flush();
    }

    void fill(UUID pool, Set<AccountId> members) {
        entities.flush();
        entities.createNativeQuery("delete from message_pool_member where pool_id = ?1")
                .setParameter(1, pool)
                .executeUpdate();
        members.forEach(member -> entities.createNativeQuery(
                        "insert into message_pool_member (pool_id, account_id) values (?1, ?2)")
                .setParameter(1, pool)
                .setParameter(2, member.value())
                .executeUpdate());
    }

    private static Set<AccountId> accounts(List<?> ids) {
        return ids.stream().map(id -> AccountId.of(String.valueOf(id))).collect(Collectors.toSet());
    }
}
