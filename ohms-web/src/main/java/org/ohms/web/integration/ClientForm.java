package org.ohms.web.integration;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ohms.identity.client.ClientDetails;
import org.ohms.identity.client.ClientTerms;

/** What is agreed with a client, while somebody types it. */
public class ClientForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String name = "";
    private List<String> scopes = List.of();
    private boolean everybody;
    private boolean research;
    private @Nullable Integer rate = ClientTerms.USUAL_RATE;
    private String keySet = "";

    static ClientForm of(ClientDetails client) {
        var form = new ClientForm();
        form.name = client.name();
        form.scopes = List.copyOf(client.scopes());
        form.everybody = client.allPatients();
        form.research = client.research();
        form.rate = client.requestsPerSecond();
        form.keySet = client.keySet();
        return form;
    }

    ClientTerms terms() {
        return new ClientTerms(name, Set.copyOf(scopes), everybody, research, rate == null ? 0 : rate, keySet);
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name == null ? "" : name;
    }

    public List<String> getScopes() {
        return scopes;
    }

    public void setScopes(@Nullable List<String> scopes) {
        this.scopes = scopes == null ? List.of() : List.copyOf(scopes);
    }

    public boolean isEverybody() {
        return everybody;
    }

    public void setEverybody(boolean everybody) {
        this.everybody = everybody;
    }

    public boolean isResearch() {
        return research;
    }

    public void setResearch(boolean research) {
        this.research = research;
    }

    public @Nullable Integer getRate() {
        return rate;
    }

    public void setRate(@Nullable Integer rate) {
        this.rate = rate;
    }

    public String getKeySet() {
        return keySet;
    }

    public void setKeySet(@Nullable String keySet) {
        this.keySet = keySet == null ? "" : keySet;
    }
}
