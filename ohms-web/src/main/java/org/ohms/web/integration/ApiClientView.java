package org.ohms.web.integration;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ohms.identity.client.ClientAdministration;
import org.ohms.identity.client.ClientDetails;
import org.ohms.identity.client.ClientId;
import org.ohms.integration.reach.GrantedPatients;
import org.ohms.integration.webhook.SubscribeWebhook;
import org.ohms.integration.webhook.WebhookAdministration;
import org.ohms.integration.webhook.WebhookEvent;
import org.ohms.integration.webhook.WebhookRow;
import org.ohms.shared.id.PatientId;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;
import org.ohms.web.shared.UrlValues;

/** One client: what is agreed with it, its secret, whom it reaches and where it is told of events. */
@Named
@ViewScoped
@ShowsRefusals
public class ApiClientView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN_DIGITS = 3;

    @Inject
    ClientAdministration clients;

    @Inject
    GrantedPatients granted;

    @Inject
    WebhookAdministration webhooks;

    @Inject
    Toasts toasts;

    private String id = "";
    private int version;
    private ClientForm form = new ClientForm();
    private @Nullable ShownSecret secret;
    private @Nullable ShownSecret signing;
    private String mrn = "";
    private String url = "";
    private List<String> events = List.of();
    private transient @Nullable ClientDetails details;
    private transient @Nullable List<GrantedPatients.Granted> patients;
    private transient @Nullable List<WebhookRow> addresses;

    /** Reads the client when the page opens; what is typed afterwards stays. */
    public void open() {
        var client = getDetails();
        version = client.version();
        form = ClientForm.of(client);
    }

    public void save() {
        clients.change(client(), form.terms(), version);
        again();
        open();
        toasts.say("integration.client.saved");
    }

    public void replaceSecret() {
        secret = ShownSecret.of(clients.replaceSecret(client()));
        again();
        open();
    }

    public void forgetSecret() {
        clients.forgetSecret(client());
        secret = null;
        again();
        open();
        toasts.say("integration.client.secret-forgotten");
    }

    public void disable() {
        clients.disable(client());
        again();
        open();
        toasts.say("integration.client.disabled");
    }

    public void enable() {
        clients.enable(client());
        again();
        open();
        toasts.say("integration.client.enabled");
    }

    public void grant() {
        granted.grant(client(), mrn);
        mrn = "";
        again();
        toasts.say("integration.client.granted");
    }

    public void withdraw(String patient) {
        clients.withdraw(client(), PatientId.of(patient));
        again();
        toasts.say("integration.client.withdrawn");
    }

    public void addWebhook() {
        signing = ShownSecret.of(webhooks.add(client(), new SubscribeWebhook(url, Set.copyOf(events))));
        url = "";
        events = List.of();
        again();
    }

    public ClientDetails getDetails() {
        var known = details;
        if (known == null) {
            known = clients.details(client());
            details = known;
        }
        return known;
    }

    public List<GrantedPatients.Granted> getPatients() {
        var known = patients;
        if (known == null) {
            known = getDetails().allPatients() ? List.of() : granted.of(client());
            patients = known;
        }
        return known;
    }

    public List<WebhookRow> getWebhooks() {
        var known = addresses;
        if (known == null) {
            known = webhooks.of(client());
            addresses = known;
        }
        return known;
    }

    /** The end of a record number: enough to recognise it, too little to look somebody up. */
    public String masked(String number) {
        return "*** " + number.substring(Math.max(0, number.length() - SHOWN_DIGITS));
    }

    public List<String> getChoice() {
        return WebhookEvent.choice().stream().map(WebhookEvent::code).toList();
    }

    private void again() {
        details = null;
        patients = null;
        addresses = null;
    }

    private ClientId client() {
        return UrlValues.required(UrlValues.read(id, ClientId::of));
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public ClientForm getForm() {
        return form;
    }

    public @Nullable ShownSecret getSecret() {
        return secret;
    }

    public @Nullable ShownSecret getSigning() {
        return signing;
    }

    public String getMrn() {
        return mrn;
    }

    public void setMrn(@Nullable String mrn) {
        this.mrn = mrn == null ? "" : mrn;
    }

    public String getUrl() {
        return url;
    }

    public void setUrl(@Nullable String url) {
        this.url = url == null ? "" : url.strip();
    }

    public List<String> getEvents() {
        return events;
    }

    public void setEvents(@Nullable List<String> events) {
        this.events = events == null ? List.of() : List.copyOf(events);
    }
}
