package org.ohms.identity.sso;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The provider in use, the one that waits, and what their words give. */
@ApplicationScoped
class SsoProviders {
    @Inject
    EntityManager entities;

    Optional<SsoProvider> on() {
        return in(ProviderState.ON);
    }

    Optional<SsoProvider> proposed() {
        return in(ProviderState.PROPOSED);
    }

    Optional<SsoProvider> with(UUID id) {
        return Optional.ofNullable(entities.find(SsoProvider.class, id));
    }

    /** The same for a decision: nobody else decides meanwhile. One that is decided is not locked, and says so itself. */
    Optional<SsoProvider> locked(UUID id) {
        entities.createNativeQuery("select 1 from sso_provider where id = ?1 for update")
                .setParameter(1, id)
                .getResultList();
        return with(id);
    }

    void add(SsoProvider provider, List<RoleOfWord> roles) {
        entities.persist(provider);
        entities.flush();
        for (var one : roles) {
            entities.createNativeQuery("insert into sso_role (provider_id, told, role) values (?1, ?2, ?3)")
                    .setParameter(1, provider.id())
                    .setParameter(2, one.told())
                    .setParameter(3, one.role())
                    .executeUpdate();
        }
    }

    List<RoleOfWord> rolesOf(SsoProvider provider) {
        List<?> rows = entities.createNativeQuery(
                        "select told, role from sso_role where provider_id = ?1 order by told, role")
                .setParameter(1, provider.id())
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new RoleOfWord(String.valueOf(row[0]), String.valueOf(row[1])))
                .toList();
    }

    /** Roles of staff that a word of the provider may give: none that gives roles itself. */
    List<String> givable() {
        List<?> rows = entities.createNativeQuery("""
                        select r.code from role r where r.audience = 'staff' and not exists (
                            select 1 from role_permission p where p.role = r.code and p.permission = 'role.give')
                        order by r.code""").getResultList();
        return rows.stream().map(String::valueOf).toList();
    }

    void flush() {
        entities.flush();
    }

    private Optional<SsoProvider> in(ProviderState state) {
        return entities.createQuery("select p from SsoProvider p where p.state = :state", SsoProvider.class)
                .setParameter("state", state)
                .getResultStream()
                .findFirst();
    }
}
