package org.ohms.identity.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;

/** The clients, and the scopes there are. */
@ApplicationScoped
class ApiClients {
    @Inject
    EntityManager entities;

    void add(ApiClient client) {
        entities.persist(client);
        entities.flush();
    }

    /**
     * @throws DomainException NOT_FOUND for an unknown client
     */
    ApiClient with(ClientId id) {
        return Optional.ofNullable(entities.find(ApiClient.class, id.value()))
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    Optional<ApiClient> named(String code) {
        return entities.createQuery("select c from ApiClient c where c.code = :code", ApiClient.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    List<ClientRow> rows() {
        return entities.createQuery("""
                        select new org.ohms.identity.client.ClientRow(c.id, c.code, c.name, c.allPatients, c.research,
                            c.disabledAt, c.createdAt)
                        from ApiClient c order by c.code""", ClientRow.class).getResultList();
    }

    /** Every scope that there is. */
    Set<String> scopes() {
        var codes = new TreeSet<String>();
        for (var code : entities.createNativeQuery("select code from api_scope").getResultList()) {
            codes.add((String) code);
        }
        return codes;
    }
}
