package org.ohms.identity.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Names of programs for lists and histories, read in one batch; the second wall decides which the actor sees. */
@ApplicationScoped
public class ClientLabels {
    @Inject
    EntityManager entities;

    /** The name of each program that exists; the trail knows them by the same id. */
    public Map<UUID, String> of(Collection<UUID> clients) {
        if (clients.isEmpty()) {
            return Map.of();
        }
        List<?> rows = entities.createNativeQuery(
                        "select cast(id as text), name from api_client where id = any (cast(?1 as uuid[]))")
                .setParameter(1, clients.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")))
                .getResultList();
        var names = new HashMap<UUID, String>();
        rows.forEach(row ->
                names.put(UUID.fromString(String.valueOf(((Object[]) row)[0])), String.valueOf(((Object[]) row)[1])));
        return Map.copyOf(names);
    }
}
