package org.ohms.identity.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ohms.shared.work.Background;

/** What the parties behind the programs are called, for patients who decide about them: names, and nothing else of them. */
@ApplicationScoped
public class ClientNames {
    @Inject
    EntityManager entities;

    @Inject
    Background background;

    /** Of all there ever were. */
    public Map<ClientId, String> all() {
        return read("select cast(id as text), name from api_client order by name, id");
    }

    /** Of those that are let in now. */
    public Map<ClientId, String> open() {
        return read("select cast(id as text), name from api_client where disabled_at is null order by name, id");
    }

    private Map<ClientId, String> read(String sql) {
        return background.call("client.names", () -> {
            List<?> rows = entities.createNativeQuery(sql).getResultList();
            var names = new LinkedHashMap<ClientId, String>();
            for (var row : rows) {
                var columns = (Object[]) row;
                names.put(new ClientId(UUID.fromString((String) columns[0])), (String) columns[1]);
            }
            return names;
        });
    }
}
