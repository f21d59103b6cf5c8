package org.ohms.web.integration;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.identity.client.ClientId;
import org.ohms.integration.webhook.DeliveryRow;
import org.ohms.integration.webhook.WebhookAdministration;
import org.ohms.integration.webhook.WebhookId;
import org.ohms.integration.webhook.WebhookRow;
import org.ohms.shared.page.Page;
import org.ohms.shared.page.PageRequest;
import org.ohms.web.compliance.AuditWords;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;
import org.ohms.web.shared.UrlValues;

/** One address that is told of events: what was sent, how each try went, and sending again. */
@Named
@ViewScoped
@ShowsRefusals
public class WebhookView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int ROWS = 25;

    @Inject
    WebhookAdministration webhooks;

    @Inject
    transient AuditWords words;

    @Inject
    Toasts toasts;

    private String client = "";
    private String id = "";
    private int first;
    private transient @Nullable WebhookRow webhook;
    private transient @Nullable Page<DeliveryRow> page;

    /** Insists, when the page opens, that there is such an address. */
    public void open() {
        getWebhook();
    }

    public void ping() {
        webhooks.ping(client(), webhook());
        page = null;
        toasts.say("integration.webhook.tested");
    }

    public void replay(String delivery) {
        webhooks.replay(client(), webhook(), UrlValues.required(UrlValues.id(delivery)));
        page = null;
        toasts.say("integration.webhook.replayed");
    }

    /** Forgets the address and leads back to its client. */
    public String remove() {
        webhooks.remove(client(), webhook());
        toasts.say("integration.webhook.removed");
        return "/admin/api-clients/client?faces-redirect=true&client=" + client;
    }

    /** Looks again how it went. */
    public void refresh() {
        page = null;
    }

    public void next() {
        first += ROWS;
        page = null;
    }

    public void previous() {
        first = Math.max(0, first - ROWS);
        page = null;
    }

    public WebhookRow getWebhook() {
        var known = webhook;
        if (known == null) {
            known = webhooks.one(client(), webhook());
            webhook = known;
        }
        return known;
    }

    public List<DeliveryRow> getRows() {
        return page().rows();
    }

    public long getTotal() {
        return page().total();
    }

    public int getFirst() {
        return first;
    }

    public boolean isMore() {
        return first + page().rows().size() < page().total();
    }

    /** Why a try failed, in words. */
    public String why(@Nullable String failure) {
        return failure == null ? "" : words.sentence(failure);
    }

    private Page<DeliveryRow> page() {
        var known = page;
        if (known == null) {
            known = webhooks.deliveries(client(), webhook(), new PageRequest(first, ROWS));
            page = known;
        }
        return known;
    }

    private ClientId client() {
        return UrlValues.required(UrlValues.read(client, ClientId::of));
    }

    private WebhookId webhook() {
        return UrlValues.required(UrlValues.read(id, WebhookId::of));
    }

    public String getClient() {
        return client;
    }

    public void setClient(String client) {
        this.client = client;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
