package org.ohms.web.integration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.identity.client.ClientAdministration;
import org.ohms.identity.client.ClientRow;

/** Other systems that may use the interfaces, and the scopes there are. */
@Named
@RequestScoped
public class ApiClientsView {
    @Inject
    ClientAdministration clients;

    private @Nullable List<ClientRow> rows;
    private @Nullable List<String> scopes;

    public List<ClientRow> getRows() {
        var known = rows;
        if (known == null) {
            known = clients.list();
            rows = known;
        }
        return known;
    }

    public List<String> getScopes() {
        var known = scopes;
        if (known == null) {
            known = clients.scopes().stream().sorted().toList();
            scopes = known;
        }
        return known;
    }
}
